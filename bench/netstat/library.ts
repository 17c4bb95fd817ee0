export function measureLibrary(_count: number): void {}
