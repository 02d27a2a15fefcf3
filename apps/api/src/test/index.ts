export { demoPassword } from '../auth/demo-accounts.ts';
export { type ServedHouse, serveHouse } from './serve-house.ts';
