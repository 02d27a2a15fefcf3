import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

export const Settings = z.object({
  CATCHER_SMTP_PORT: port(2525),
  CATCHER_SMPP_PORT: port(2775),
  CATCHER_HTTP_PORT: port(8025),
  CATCHER_DIR: z.string().min(1).default('.dunwell/catcher'),
});
export type Settings = z.output<typeof Settings>;
