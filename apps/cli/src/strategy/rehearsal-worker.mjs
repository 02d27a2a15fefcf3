import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { performTask } = await import('./rehearsal-task.ts');
performTask(workerData, (share, result) => parentPort.postMessage({ share, result }));
