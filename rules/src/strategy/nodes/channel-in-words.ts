import type { Lang, Words } from '../../lang.ts';
import type { Channel } from '../../outcome.ts';

const names: Record<Channel, Words> = {
  call: { en: 'Call', zh: '电话' },
  sms: { en: 'SMS', zh: '短信' },
  email: { en: 'E-mail', zh: '邮件' },
  letter: { en: 'Letter', zh: '信函' },
  push: { en: 'Push message', zh: '推送' },
};

/** The channel as people call it. */
export const channelInWords = (channel: Channel, lang: Lang): string => names[channel][lang];
