import { Box } from './box.ts';
import { catchMail } from './catch-mail.ts';
import { catchSms } from './catch-sms.ts';
import { serve } from './serve.ts';
import { Settings } from './settings.ts';

/** Stands in for the mail server and the SMS provider: takes everything, delivers nothing, shows what was sent. */
const read = Settings.safeParse(process.env);
if (!read.success) {
  for (const { path, message } of read.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exit(2);
}
const settings = read.data;
const box = new Box(settings.CATCHER_DIR);
const unreachableShare = settings.CATCHER_UNREACHABLE_SHARE;
const mail = await catchMail(box, { port: settings.CATCHER_SMTP_PORT, unreachableShare });
const sms = await catchSms(box, { port: settings.CATCHER_SMPP_PORT, unreachableShare });
const page = await serve(box, sms, settings.CATCHER_HTTP_PORT);
console.log(
  `catcher ready: mail ${settings.CATCHER_SMTP_PORT}, SMS ${settings.CATCHER_SMPP_PORT}, page http://127.0.0.1:${settings.CATCHER_HTTP_PORT}`,
);

const stop = (): void => {
  page.close();
  mail.close(() => {});
  void sms.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
