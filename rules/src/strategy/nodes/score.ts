import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { words } from '../words.ts';
import { artifactId, setting } from './setting.ts';

/** Scores the case with a scorecard; later nodes see the score and the grade as facts. */
export const score = defineNode({
  kind: 'score',
  version: 0,
  migrations: [],
  config: z.strictObject({
    scorecardId: setting(artifactId, { label: 'Scorecard', labelZh: '评分卡', control: 'scorecard' }),
  }),
  ports: ['scored'],
  face: {
    title: { en: 'Score', zh: '评分' },
    help: { en: 'Scores the case; the score, its grade and its reasons are kept', zh: '对案件评分，并保存分数、等级与原因' },
    icon: 'gauge',
    group: 'decide',
    summary: ({ scorecardId }) => scorecardId,
  },
  references: ({ scorecardId }) => [{ kind: 'scorecard', id: scorecardId }],
  bounds: () => ({}),

  enter: ({ scorecardId }, { facts, library }) => {
    const scored = library.scorecard(scorecardId).score(facts);
    const { score: points, probability, grade, reasons } = scored;
    return {
      leave: 'scored',
      because: words(`Score ${points}, grade ${grade}`, `评分 ${points}，等级 ${grade}`),
      evidence: { score: points, probability, grade, reasons },
      writes: [{ type: 'score', scorecardId, score: points, probability, grade }],
    };
  },
});
