/** The one shape of a refusal over plain HTTP. */
export const refuse = (status: number, message: string, issues: readonly string[] = []): Response =>
  Response.json({ error: { status, message, issues } }, { status });
