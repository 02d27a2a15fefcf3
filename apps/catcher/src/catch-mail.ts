import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Box } from './box.ts';
import { isUnreachable } from './fate.ts';

/** Takes every mail, delivers none, and refuses mailboxes that do not exist. */
export function catchMail(box: Box, { port, unreachableShare }: { port: number; unreachableShare: number }): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: 5 * 1024 * 1024,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onRcptTo: ({ address }, _session, done) =>
      isUnreachable(address, unreachableShare) ? done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          box.add({
            id: mail.messageId?.replace(/^<|@.*$/g, '') ?? '',
            channel: 'email',
            from: mail.from?.address ?? '',
            to,
            subject: mail.subject ?? '',
            body: mail.text ?? mail.html ?? '',
            at: new Date().toISOString(),
          });
          done();
        }, done);
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
