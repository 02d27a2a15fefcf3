/**
 * A Chromium from npm, so that a machine with no browser can run the tests; `DUNWELL_CHROMIUM` names another.
 * The package unpacks its own libraries only when it believes it runs on AWS Lambda.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.DUNWELL_CHROMIUM) return process.env.DUNWELL_CHROMIUM;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

export const launchArgs = ['--no-sandbox', '--headless=shell', '--hide-scrollbars', '--disable-gpu', '--disable-background-networking'];
