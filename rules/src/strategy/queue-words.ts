import type { Lang, Words } from '../lang.ts';
import { spaced } from './spaced.ts';

const known: Readonly<Record<string, Words>> = {
  complaints: { en: 'Complaints', zh: '投诉' },
  disputes: { en: 'Disputes', zh: '争议' },
  handOver: { en: 'Hand-over', zh: '移交' },
  hardship: { en: 'Hardship', zh: '困难救助' },
  legal: { en: 'Legal', zh: '法务' },
  lostContact: { en: 'Lost contact', zh: '失联' },
  operations: { en: 'Operations', zh: '运营' },
  promises: { en: 'Promises', zh: '还款承诺' },
  replies: { en: 'Replies', zh: '用户回复' },
  specialCare: { en: 'Special care', zh: '特殊关怀' },
  supervisor: { en: 'Supervisor', zh: '主管' },
};

/** The people a task goes to: the shipped queues by name, a house's own ones spaced out. */
export const queueInWords = (queue: string, lang: Lang): string => known[queue]?.[lang] ?? spaced(queue);
