import { entriesOf } from "./entries-of.ts";

/** Names of ports, by protocol: raw sockets' are protocols. */
export type Services = Record<"tcp" | "udp" | "raw", Map<number, string>>;

/**
 * The names in `folder`'s services and protocols. Of several for one number the last is shown, unlike
 * getservbyport(3) does: net-tools puts each new one before the others.
 */
export function readServices(folder: string): Services {
  const services: Services = { tcp: new Map(), udp: new Map(), raw: new Map() };
  for (const [name, place = ""] of entriesOf(`${folder}/services`)) {
    const [, port, protocol] = place.match(/^(\d+)\/(tcp|udp|raw)$/) ?? [];
    if (port) services[protocol as keyof Services].set(Number(port), name!);
  }
  for (const [name, number = ""] of entriesOf(`${folder}/protocols`)) {
    if (/^\d+$/.test(number)) services.raw.set(Number(number), name!);
  }
  return services;
}
