import type { Lang } from '@dunwell/rules';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };

/** Every text on the screens. The two files have the same keys; a test holds them to it. */
export const messages: Record<Lang, typeof en> = { en, zh };
