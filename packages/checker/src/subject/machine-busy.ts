/** A subject got so little of the processors that nothing can be said about it. */
export class MachineBusy extends Error {
  constructor() {
    super("Cannot tell: the machine was too busy to run the subject");
  }
}
