const startedMs = Date.now();

/** One line of progress with the seconds since the start. */
export const say = (line: string): void => console.log(`${((Date.now() - startedMs) / 1000).toFixed(0).padStart(4)} s  ${line}`);
