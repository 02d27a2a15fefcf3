import { type Country, places } from './place.ts';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Ofcom's drama numbers: geographic exchanges per area code. @source Ofcom, "Telephone numbers for use in TV and radio drama" */
const britishExchange: Readonly<Record<string, string>> = {
  '20': '79460',
  '161': '4960',
  '113': '4960',
  '121': '4960',
  '151': '4960',
  '131': '4960',
  '141': '4960',
  '29': '20180',
  '28': '96496',
};

/**
 * A number nobody has: reserved for fiction where a regulator reserves some, so a demo can never ring a person.
 *
 * @source NANPA: 555-0100 … 555-0199 in every area code are fictitious · ACMA: 5550 and 7010 exchanges, fictitious use ·
 * China: no mobile series begins with 12, and +86 120 would be the emergency number, so no subscriber has it
 */
export function fictionalPhone(country: Country, consumer: number, rank: number): string {
  const cities = places[country];
  const n = consumer * 3 + rank;
  // A second or third number often comes from another city; running backwards keeps it clear of the first numbers there.
  const place = cities[(consumer + rank) % cities.length]!;
  switch (country) {
    case 'US': {
      const slot = Math.floor(consumer / cities.length);
      const line = [slot, 99_999 - slot, slot + 50][rank]!;
      return `+1${place.areaCodes[Math.floor(line / 100) % place.areaCodes.length]}55501${pad(line % 100, 2)}`;
    }
    case 'GB': {
      if (n % 3 > 0) return `+447700900${pad(Math.floor(n / 3) % 1000, 3)}`;
      const code = place.areaCodes[0]!;
      return `+44${code}${britishExchange[code]}${pad(Math.floor(n / 3) % 1000, 3)}`;
    }
    case 'AU':
      return `+61${place.areaCodes[0]}${n % 2 ? '5550' : '7010'}${pad(Math.floor(n / 2) % 10_000, 4)}`;
    case 'CN':
      return `+86120${pad(n % 100_000_000, 8)}`;
  }
}

/** What a careless source system delivers instead of a number. */
export const badPhones = ['000000', '+1212555', 'unknown', '12345', '+86120', 'n/a', '00', '+44770090'] as const;
