/** The queues work waits in. A slot of `dial` is a telephone line, so its worker's concurrency is the pacing of calls. */
export const taskQueues = { cases: 'cases', dial: 'dial', messages: 'messages' } as const;
