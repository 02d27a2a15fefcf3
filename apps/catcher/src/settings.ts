import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

export const Settings = z.object({
  CATCHER_SMTP_PORT: port(2525),
  CATCHER_SMPP_PORT: port(2775),
  CATCHER_HTTP_PORT: port(8025),
  /** Nothing arrives at this share of numbers and addresses; it is always the same ones. */
  CATCHER_UNREACHABLE_SHARE: z.coerce.number().min(0).max(1).default(0),
  CATCHER_DIR: z.string().min(1).default('.dunwell/catcher'),
});
export type Settings = z.output<typeof Settings>;
