import { describe, expect, test } from 'vitest';
import earlyStage from '../../scripts/early-stage.json';
import { Voicemail } from '../voicemail.ts';
import { leaveVoicemail, type MachineMessage } from './leave-voicemail.ts';
import { allPacks, packById } from './library.ts';
import { Request } from './request.ts';

const voicemail = Voicemail.parse(earlyStage.voicemail);
const values = { company: 'Northgate Services', agentName: 'Dana Reed', callbackNumber: '2 1 2 5 5 5 0 1 0 0' };
const packs = ['us-regf', 'us-ma', 'uk-conc', 'cn-ai-label', 'policy-house'].map((id) => packById(id)!);
const usual = {
  consumer: { id: 'C1', locations: [{ tz: 'America/New_York' }], jurisdictions: ['US', 'US-NY'] },
  debts: [{ id: 'D1' }],
  facts: {},
  proposal: { at: '2026-06-03T15:00:00Z', channel: 'call', agent: 'ai_voice', debtIds: ['D1'], to: '+12125550143', personId: 'C1' },
};
type Changes = { consumer?: object; facts?: object; proposal?: object; message?: Partial<MachineMessage>; packs?: typeof packs };
function asked({ consumer, facts, proposal, message, packs: law = packs }: Changes = {}) {
  const request = Request.parse({
    packs: [],
    ...usual,
    consumer: { ...usual.consumer, ...consumer },
    facts: { ...usual.facts, ...facts },
    proposal: { ...usual.proposal, ...proposal },
  });
  return leaveVoicemail({ voicemail, lang: 'en', values, ...message }, request, law);
}

test('the shipped message may be left under Regulation F, in both languages', () => {
  expect(asked()).toEqual({ mayLeave: true, rules: [], reasons: [] });
  expect(asked({ message: { lang: 'zh' } })).toEqual({ mayLeave: true, rules: [], reasons: [] });
});

describe('it is withheld, with the rule', () => {
  test.each<[string, Changes, string, string]>([
    [
      'where the law knows no such message',
      { consumer: { jurisdictions: ['GB'], locations: [{ tz: 'Europe/London' }] } },
      'VOICEMAIL-NOT-EXEMPT',
      'no_exemption',
    ],
    ['where the person may be elsewhere too', { consumer: { jurisdictions: ['US', 'GB'] } }, 'VOICEMAIL-NOT-EXEMPT', 'no_exemption_in_GB'],
    ['where nobody knows the place', { consumer: { jurisdictions: [] } }, 'VOICEMAIL-NOT-EXEMPT', 'no_exemption_in_unknown_place'],
    [
      'by a creditor in its own name, whom Regulation F does not exempt',
      { proposal: { actor: 'creditor' } },
      'VOICEMAIL-NOT-EXEMPT',
      'no_exemption',
    ],
    ['without a person to ask for', { message: { values: { ...values, agentName: ' ' } } }, 'US-REGF-LCM', 'missing_value_agentName'],
    [
      'when the business name tells what it is about',
      { message: { values: { ...values, company: 'Acme Debt Recovery' } } },
      'US-REGF-LCM',
      'tells_value_company',
    ],
    ['for somebody other than the consumer', { proposal: { personId: 'N1' } }, 'US-REGF-LCM', 'left_for_known_third_party'],
    [
      'on a landline where an automated opt-out has to be offered',
      { facts: { phones: { '+12125550143': { lineType: 'landline' } } }, packs: [...packs, packById('us-tcpa')!] },
      'US-TCPA-OPTOUT-MECHANISM',
      'cannot_say_automated_optout',
    ],
  ])('%s', (_what, changes, rule, reason) => {
    const answer = asked(changes);
    expect(answer.mayLeave).toBe(false);
    expect(answer.rules).toContain(rule);
    expect(answer.reasons).toContain(reason);
  });

  test('before the law that exempts it is in force', () => {
    expect(asked({ proposal: { at: '2021-06-03T15:00:00Z' } })).toMatchObject({ mayLeave: false, rules: ['VOICEMAIL-NOT-EXEMPT'] });
  });

  test('in every place of the shipped law but the United States', () => {
    const elsewhere = allPacks()
      .flatMap(({ jurisdictions }) => jurisdictions)
      .filter((place) => place !== '*' && !place.startsWith('US'));
    for (const place of new Set(elsewhere))
      expect(asked({ consumer: { jurisdictions: [place] }, packs: [...allPacks()] }), place).toMatchObject({ mayLeave: false });
  });
});
