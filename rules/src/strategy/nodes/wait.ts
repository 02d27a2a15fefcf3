import { catalogue } from '../../fact/catalogue.ts';
import type { Lang } from '../../lang.ts';
import { warning } from '../issue.ts';
import { defineNode } from '../node-type.ts';
import { localStamp, say, spanInWords, words } from '../words.ts';
import { WaitSettings } from './wait-settings.ts';
import { waitRangeMs, waitTargetMs } from './wait-target.ts';
import { isDue, untilMsOf, waitUntil } from './waiting.ts';

const factInWords = (name: string, lang: Lang): string => catalogue.find((fact) => fact.name === name)?.label[lang] ?? name;

const isDateFact = (name: string): boolean => catalogue.some((fact) => fact.name === name && fact.type === 'date');

function summary(settings: WaitSettings, lang: Lang): string {
  const { time, daysAhead, offsetDays } = settings;
  const fact = say(lang, `“${factInWords(settings.fact, 'en')}”`, `“${factInWords(settings.fact, 'zh')}”`);
  switch (settings.until) {
    case 'duration':
      return spanInWords(settings, lang);
    case 'localTime':
      if (daysAhead === 0) return say(lang, `until ${time} local time`, `至当地时间 ${time}`);
      return say(
        lang,
        `until ${time} local time, ${daysAhead} day${daysAhead === 1 ? '' : 's'} ahead`,
        `至${daysAhead}天后当地时间 ${time}`,
      );
    case 'weekday':
      return say(lang, `until the next weekday at ${time}`, `至下一个工作日 ${time}`);
    case 'dateFact': {
      const away = Math.abs(offsetDays);
      if (away === 0) return say(lang, `until ${fact} at ${time}`, `至 ${fact} 当天 ${time}`);
      const side = offsetDays < 0 ? say(lang, 'before', '前') : say(lang, 'after', '后');
      return say(lang, `until ${away} day${away === 1 ? '' : 's'} ${side} ${fact} at ${time}`, `至 ${fact} ${side}${away}天 ${time}`);
    }
    case 'bestTime':
      return say(lang, 'until the best hour to reach this person', '至最佳触达时段');
  }
}

/** Lets time pass. */
export const wait = defineNode({
  kind: 'wait',
  version: 0,
  migrations: [],
  config: WaitSettings,
  ports: (settings) => (settings.until === 'dateFact' ? ['elapsed', 'noDate'] : ['elapsed']),
  face: {
    title: { en: 'Wait', zh: '等待' },
    help: {
      en: 'Lets time pass: a stretch, a local time, a weekday, a date, or the best hour',
      zh: '等待一段时间、某个当地时间、工作日、日期或最佳时段',
    },
    icon: 'clock',
    group: 'time',
    summary,
  },
  examine: ({ until, fact }) =>
    until === 'dateFact' && !isDateFact(fact)
      ? [warning('S503', [`"${fact}" is not a date of the catalogue`, `“${fact}”不是目录中的日期`], { field: 'fact' })]
      : [],
  bounds: (settings) => {
    const { minMs, maxMs } = waitRangeMs(settings);
    return { minMs: { elapsed: minMs, noDate: 0 }, maxMs };
  },

  enter: (settings, scene) => {
    const untilMs = waitTargetMs(settings, scene);
    if (untilMs === undefined)
      return {
        leave: 'noDate',
        because: words(`Not known: ${factInWords(settings.fact, 'en')}`, `未知：${factInWords(settings.fact, 'zh')}`),
      };
    const until = localStamp(scene.zone, untilMs);
    if (untilMs <= scene.atMs) return { leave: 'elapsed', because: words(`${until} has passed`, `${until} 已过`) };
    return { ...waitUntil(untilMs), because: words(`Waits until ${until}`, `等待至 ${until}`) };
  },
  resume: (_settings, scene) =>
    isDue(scene)
      ? { leave: 'elapsed', because: words('The time has come', '时间已到') }
      : { ...waitUntil(untilMsOf(scene)), because: words('Still waiting', '继续等待') },
});
