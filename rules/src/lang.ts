/** The languages every sentence for people exists in: English and Simplified Chinese. */
export const langs = ['en', 'zh'] as const;
export type Lang = (typeof langs)[number];

/** One text in every language; a missing translation does not compile. */
export type Words = Readonly<Record<Lang, string>>;
