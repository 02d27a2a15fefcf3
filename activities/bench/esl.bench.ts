import type { Socket } from 'node:net';
import { type Event, Connection as OtherClient } from 'freeswitch-esl';
import { EslClient } from '../src/telephony/esl/index.ts';
import { startSwitchboard } from '../src/telephony/switchboard-process.ts';

/**
 * Our event-socket client against the npm client it replaced, both driving the stand-in switchboard in one run, in
 * alternating rounds. Printed are ratios (above 1: ours is faster) and the process CPU they rest on. Nothing is asserted.
 */
const rounds = 5;
const commandsPerRound = 2000;
/** Thousands of replies in one buffer overflow the other client's stack, so both get bursts it survives. */
const burst = 200;

const board = await startSwitchboard({ timeScale: 1000 });
const ours = new EslClient({ host: '127.0.0.1', port: board.port, password: board.password });
await ours.ready(5000);
const other = new OtherClient();
await new Promise<void>((resolve) =>
  other.initializeInbound({ host: '127.0.0.1', port: board.port, password: board.password, callback: resolve as () => void }),
);

// It writes a command in pieces; without this every one of them would wait for the kernel's delayed acknowledgement.
(other as unknown as { socket: Socket }).socket.setNoDelay(true);

interface Contender {
  ask(command: string, argument: string): Promise<unknown>;
}
const contenders: Readonly<Record<'ours' | 'other', Contender>> = {
  ours: { ask: (command, argument) => ours.send(`api ${command} ${argument}`) },
  other: { ask: (command, argument) => new Promise((resolve) => other.api(command, argument, (event: Event) => resolve(event))) },
};

/** CPU ms of this process per round: wall time would measure the neighbours. */
async function cpuMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const serial = async (client: Contender): Promise<void> => {
  for (let i = 0; i < commandsPerRound; i++) await client.ask('uuid_exists', 'x');
};
const pipelined = async (client: Contender): Promise<void> => {
  for (let sent = 0; sent < commandsPerRound; sent += burst)
    await Promise.all(Array.from({ length: burst }, () => client.ask('uuid_exists', 'x')));
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const [name, work] of Object.entries({ serial, pipelined })) {
  const spent: Record<'ours' | 'other', number[]> = { ours: [], other: [] };
  for (const key of ['ours', 'other'] as const) await work(contenders[key]);
  for (let round = 0; round < rounds; round++)
    for (const key of ['ours', 'other'] as const) spent[key].push(await cpuMs(() => work(contenders[key])));
  const ratio = median(spent.other) / median(spent.ours);
  console.log(
    JSON.stringify({
      bench: `esl ${name}`,
      ratio: Number(ratio.toFixed(2)),
      against: 'freeswitch-esl 2.0.0',
      cpuMsPer1000: Number((median(spent.ours) / (commandsPerRound / 1000)).toFixed(2)),
    }),
  );
}

ours.close();
other.disconnect();
await board.stop();
