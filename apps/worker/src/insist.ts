const pauseMs = 1000;

/** Tries until it works, saying once that it waits and once that it goes on: for what a worker cannot live without. */
export async function insist<Value>(what: string, attempt: () => Promise<Value>, say: (line: string) => void): Promise<Value> {
  for (let hasSaid = false; ; ) {
    try {
      const value = await attempt();
      if (hasSaid) say(`${what} is there`);
      return value;
    } catch (fault) {
      if (!hasSaid) say(`waiting for ${what}: ${fault instanceof Error ? fault.message : String(fault)}`);
      hasSaid = true;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
}
