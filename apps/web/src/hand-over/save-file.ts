/** Hands text to the browser as a download, byte for byte. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `hand-over-harbour-recovery-3f2a9c1e.csv` */
export const fileName = (partner: string, id: string): string =>
  `hand-over-${partner.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${id.slice(-8)}.csv`;
