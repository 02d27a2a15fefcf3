import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Message, Sender } from '../messaging/messaging.ts';
import { documentFonts } from './fonts.ts';

/** The envelope window of a C5/6 letter. @source DIN 5008:2020, form B: address field 45 mm from the top, 25 mm from the left */
const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** One page or more of A4 with the address in the envelope's window; nothing outside the envelope shows that a debt is collected. */
async function letterPdf(message: Pick<Message, 'to' | 'subject' | 'body' | 'senderName'>, fontDir: string): Promise<Buffer> {
  const { normal, bold } = documentFonts(fontDir);
  pdfmake.setFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } });
  pdfmake.setLocalAccessPolicy((path: string) => path === normal || path === bold);
  pdfmake.setUrlAccessPolicy(() => false);
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [points(25), points(27), points(20), points(25)],
    defaultStyle: { font: 'Noto', fontSize: 10.5, lineHeight: 1.35 },
    content: [
      { text: message.senderName, color: '#5b6776', fontSize: 9, absolutePosition: { x: points(25), y: points(20) } },
      { text: message.to, absolutePosition: { x: points(25), y: points(50) } },
      { text: message.subject ?? '', bold: true, fontSize: 12, margin: [0, points(76), 0, 12] },
      ...message.body.split(/\n{2,}/).map((paragraph) => ({ text: paragraph, margin: [0, 0, 0, 8] as [number, number, number, number] })),
    ],
    footer: (page: number, pages: number) => ({
      text: pages > 1 ? `${page} / ${pages}` : '',
      alignment: 'center' as const,
      fontSize: 8,
      color: '#5b6776',
    }),
  });
  return pdf.getBuffer();
}

/** Writes each letter as a PDF into a spool folder, from which a printer or print provider takes it; named by its attempt id. */
export const letterSender =
  (spoolDir: string, fontDir: string): Sender =>
  async (message) => {
    mkdirSync(spoolDir, { recursive: true });
    const file = join(spoolDir, `${message.attemptId}.pdf`);
    if (!existsSync(file)) {
      writeFileSync(`${file}.part`, await letterPdf(message, fontDir));
      renameSync(`${file}.part`, file);
    }
    return { outcome: 'sent', providerRef: file };
  };
