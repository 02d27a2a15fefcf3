/** The facts the fifty rules ask about. */
export interface FiftyFacts {
  daysPastDue: number;
  balanceMinor: number;
  principalMinor: number;
  interestMinor: number;
  feesMinor: number;
  caseAgeDays: number;
  casesOfConsumer: number;
  totalBalanceMinor: number;
  keptPromises: number;
  brokenPromises: number;
  contactsToday: number;
  contacts7Days: number;
  callsTotal: number;
  localHour: number;
  localWeekday: number;
  bestHour: number;
  score: number | null;
  rollProbability: number | null;
  lastPaymentMinor: number | null;
  daysSinceLastPayment: number | null;
  daysSinceLastContact: number | null;
  bucket: string;
  product: string;
  region: string;
  language: string;
  riskGrade: string;
  lastOutcome: string;
  currency: string;
  hasPhone: boolean;
  hasEmail: boolean;
  hasCallConsent: boolean;
  hasSmsConsent: boolean;
  hasEmailConsent: boolean;
  isDisputed: boolean;
  isHardship: boolean;
  openPromise: boolean;
  flags: readonly string[];
}

/** What `fifty-rules.json` says, as a programmer would write it: the yardstick for the compiled rules. */
export function fiftyRulesByHand(f: FiftyFacts): number[] {
  const hits: number[] = [];
  if (f.balanceMinor >= 1317026 && f.localHour >= 15 && !f.openPromise && f.product === 'insurance') hits.push(0);
  if (
    !f.hasEmailConsent &&
    f.daysSinceLastContact !== null &&
    f.daysSinceLastContact > 51 &&
    f.localWeekday > 7 &&
    f.brokenPromises >= 6 &&
    (!f.flags.includes('hardship') || f.language !== 'en')
  )
    hits.push(1);
  if (
    f.currency !== 'EUR' &&
    ((f.daysSinceLastPayment !== null && f.daysSinceLastPayment <= 121) || f.caseAgeDays >= 70 || f.bucket === 'M0')
  )
    hits.push(2);
  if (
    ((f.daysSinceLastContact !== null && f.daysSinceLastContact <= 59) || f.lastOutcome === 'sent') &&
    (f.bucket === 'M1' || f.bucket === 'M3') &&
    f.localHour >= 20 &&
    f.daysSinceLastPayment !== null &&
    f.daysSinceLastPayment <= 9
  )
    hits.push(3);
  if (
    f.flags.includes('legal') &&
    !f.hasCallConsent &&
    f.daysPastDue > 178 &&
    (f.balanceMinor > 419218 || f.contactsToday >= 2) &&
    f.score !== null &&
    f.score >= 499
  )
    hits.push(4);
  if (
    (!f.hasPhone && f.lastOutcome === 'rang_no_answer' && f.bestHour >= 11) ||
    (f.daysSinceLastPayment !== null && f.daysSinceLastPayment >= 1) ||
    f.product !== 'card'
  )
    hits.push(5);
  if (!(f.currency !== 'CNY' || f.riskGrade !== 'D' || !f.hasEmailConsent) && f.daysPastDue >= 86) hits.push(6);
  if (f.principalMinor <= 1244574 && (f.product === 'instalment' || f.product === 'insurance') && f.bucket === 'M5' && !f.hasPhone)
    hits.push(7);
  if ((f.riskGrade !== 'D' && f.hasCallConsent) || (f.score !== null && f.score < 715)) hits.push(8);
  if (
    (f.score !== null && f.score <= 731) ||
    (!f.flags.includes('dispute') && f.bestHour <= 8 && f.riskGrade === 'C') ||
    (f.contactsToday > 0 && f.feesMinor <= 14077)
  )
    hits.push(9);
  if (f.riskGrade === 'C' || f.bucket === 'M1' || f.product === 'card' || f.product === 'instalment' || !f.flags.includes('vip'))
    hits.push(10);
  if (
    f.isHardship &&
    f.localWeekday > 6 &&
    !(f.bucket === 'M1' || f.bucket === 'M2') &&
    f.isDisputed &&
    f.hasSmsConsent &&
    f.interestMinor < 121726
  )
    hits.push(11);
  if (f.localWeekday > 7 || f.openPromise || !(!f.hasPhone && f.bestHour >= 13 && !f.hasSmsConsent)) hits.push(12);
  if (!(f.riskGrade === 'A' || f.hasEmail) && f.language === 'en') hits.push(13);
  if (f.flags.includes('hardship') || !(f.callsTotal > 11 || f.language !== 'en')) hits.push(14);
  if (!f.hasSmsConsent && f.flags.includes('deceased') && (!f.hasEmail || f.riskGrade === 'D')) hits.push(15);
  if ((f.currency !== 'CNY' || f.bestHour > 12) && (f.principalMinor <= 640413 || !f.openPromise)) hits.push(16);
  if (
    f.localHour < 22 ||
    f.contacts7Days <= 4 ||
    f.riskGrade === 'B' ||
    f.currency !== 'CNY' ||
    (f.rollProbability !== null && f.rollProbability <= 0.96)
  )
    hits.push(17);
  if (
    (f.riskGrade === 'C' || f.riskGrade === 'D' || f.bucket === 'M0') &&
    !((f.contacts7Days > 6 && !(f.product === 'card' || f.product === 'ecommerce')) || (f.score !== null && f.score <= 644))
  )
    hits.push(18);
  if (f.hasCallConsent || f.currency !== 'EUR' || (f.lastPaymentMinor !== null && f.lastPaymentMinor < 471626) || f.daysPastDue <= 86)
    hits.push(19);
  if (f.language === 'en' && f.daysSinceLastPayment !== null && f.daysSinceLastPayment > 16 && f.flags.includes('dispute') && !f.isDisputed)
    hits.push(20);
  if (!f.hasSmsConsent && !f.hasPhone && f.flags.includes('vip') && f.bucket !== 'M6') hits.push(21);
  if (f.brokenPromises <= 1 && f.caseAgeDays <= 121 && f.isHardship && (!f.hasCallConsent || f.language === 'zh') && f.contacts7Days >= 5)
    hits.push(22);
  if (f.isDisputed && f.localWeekday <= 5 && (f.riskGrade === 'E' || (f.rollProbability !== null && f.rollProbability >= 0.46)))
    hits.push(23);
  if (
    f.hasEmailConsent &&
    ((f.rollProbability !== null && f.rollProbability >= 0.12) || f.feesMinor <= 23721) &&
    f.totalBalanceMinor > 1200281 &&
    !f.isHardship
  )
    hits.push(24);
  if (f.lastPaymentMinor !== null && f.lastPaymentMinor < 6044 && f.currency === 'USD' && f.hasEmailConsent && f.hasCallConsent)
    hits.push(25);
  if (
    (f.riskGrade === 'C' || f.riskGrade === 'D') &&
    f.daysSinceLastPayment !== null &&
    f.daysSinceLastPayment >= 118 &&
    f.flags.includes('dispute')
  )
    hits.push(26);
  if (
    f.daysSinceLastPayment !== null &&
    f.daysSinceLastPayment > 254 &&
    f.keptPromises > 3 &&
    (f.currency !== 'USD' || (f.interestMinor <= 28975 && f.caseAgeDays >= 378))
  )
    hits.push(27);
  if (f.callsTotal > 53 && (!f.openPromise || f.totalBalanceMinor > 2026253 || !(f.riskGrade === 'A' || f.riskGrade === 'B')))
    hits.push(28);
  if (!f.flags.includes('deceased') && f.hasEmailConsent && f.callsTotal < 42 && f.feesMinor <= 38052) hits.push(29);
  if (f.flags.includes('hardship') && (!(f.bucket === 'M2' || f.bucket === 'M6') || !f.isHardship) && f.balanceMinor >= 134886)
    hits.push(30);
  if (
    f.flags.includes('legal') &&
    f.riskGrade !== 'A' &&
    ((f.daysSinceLastPayment !== null && f.daysSinceLastPayment <= 221) || f.brokenPromises >= 4 || f.bestHour <= 8) &&
    f.bucket !== 'M1'
  )
    hits.push(31);
  if (
    !((f.daysPastDue < 130 && f.daysSinceLastContact !== null && f.daysSinceLastContact >= 60) || f.bucket === 'M1' || f.bucket === 'M4') &&
    !f.flags.includes('vip')
  )
    hits.push(32);
  if (
    f.bucket !== 'M1' &&
    (f.flags.includes('vip') || f.caseAgeDays >= 273 || (f.daysSinceLastPayment !== null && f.daysSinceLastPayment < 141))
  )
    hits.push(33);
  if (f.lastOutcome !== 'busy' || f.hasCallConsent || f.region === 'TX') hits.push(34);
  if (f.region === 'NY' || f.riskGrade === 'D' || f.isHardship) hits.push(35);
  if (
    !(f.flags.includes('deceased') || f.product === 'insurance') ||
    f.totalBalanceMinor > 2206153 ||
    f.riskGrade === 'A' ||
    f.riskGrade === 'C'
  )
    hits.push(36);
  if (
    f.region === 'CA' ||
    f.caseAgeDays < 17 ||
    (f.lastPaymentMinor !== null && f.lastPaymentMinor <= 114661) ||
    (f.daysSinceLastContact !== null && f.daysSinceLastContact > 50)
  )
    hits.push(37);
  if (
    f.feesMinor >= 27434 &&
    f.brokenPromises <= 1 &&
    !(f.product === 'instalment' || f.product === 'insurance') &&
    (f.region !== 'NY' || f.flags.includes('vip') || f.openPromise)
  )
    hits.push(38);
  if (!(f.localWeekday > 7 || (f.brokenPromises > 2 && f.lastOutcome !== 'conversation')) && !f.hasEmailConsent) hits.push(39);
  if (!((f.localWeekday > 7 && (f.riskGrade === 'D' || f.riskGrade === 'E')) || !(f.region === 'CA' || f.region === 'ZJ'))) hits.push(40);
  if ((f.isHardship || f.keptPromises < 0 || (f.rollProbability !== null && f.rollProbability >= 0.63)) && f.hasSmsConsent) hits.push(41);
  if (f.flags.includes('hardship') || f.region !== 'TX' || f.localWeekday >= 3 || !(f.product === 'card' || f.product === 'instalment'))
    hits.push(42);
  if (!f.flags.includes('dispute') && f.bucket === 'M3' && !f.hasCallConsent && !f.isHardship && !f.hasSmsConsent && !f.hasEmailConsent)
    hits.push(43);
  if (
    !f.openPromise &&
    ((f.daysSinceLastContact !== null && f.daysSinceLastContact < 85) || f.language !== 'en') &&
    (f.bucket === 'M2' || f.bucket === 'M4') &&
    f.casesOfConsumer >= 4
  )
    hits.push(44);
  if (
    f.interestMinor > 20471 &&
    f.openPromise &&
    f.hasEmail &&
    (f.riskGrade === 'B' || f.riskGrade === 'E') &&
    f.contacts7Days < 2 &&
    f.daysSinceLastContact !== null &&
    f.daysSinceLastContact > 11
  )
    hits.push(45);
  if (f.flags.includes('hardship') && f.daysSinceLastContact !== null && f.daysSinceLastContact <= 15 && f.bucket !== 'M4') hits.push(46);
  if (
    f.riskGrade === 'A' ||
    f.riskGrade === 'D' ||
    (f.lastPaymentMinor !== null &&
      f.lastPaymentMinor >= 58920 &&
      (f.flags.includes('hardship') || (f.daysSinceLastContact !== null && f.daysSinceLastContact <= 86))) ||
    f.caseAgeDays < 185
  )
    hits.push(47);
  if (f.feesMinor <= 23370 || f.openPromise || f.localWeekday > 6) hits.push(48);
  if (
    f.lastPaymentMinor !== null &&
    f.lastPaymentMinor <= 107008 &&
    f.hasPhone &&
    !f.openPromise &&
    f.lastOutcome === 'rang_no_answer' &&
    f.flags.includes('legal') &&
    f.localWeekday < 7
  )
    hits.push(49);
  return hits;
}
