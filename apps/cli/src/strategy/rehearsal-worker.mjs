import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { rehearserOf } = await import('./rehearsal-task.ts');
const rehearse = rehearserOf(workerData);
parentPort.on('message', ({ share, rows }) => parentPort.postMessage({ share, results: rehearse(share, rows) }));
