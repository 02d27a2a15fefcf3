// `npm start`: installs what is missing, then brings the whole house up. One process, so that Ctrl-C reaches it directly.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('../apps/start/src/main.ts');
