import { channelInWords } from '../../contact-words.ts';
import type { ContactDraft, Reply } from '../../effects.ts';
import type { Lang } from '../../lang.ts';
import type { Channel } from '../../outcome.ts';
import type { Bounds, Scene } from '../node-type.ts';
import type { ArtifactRef } from '../plan.ts';
import { ask, follow, type Patience, patienceMs } from './contacting.ts';
import { type MessagePort, messagePort } from './message-port.ts';

interface Written extends Patience {
  readonly channel: Exclude<Channel, 'call'>;
  readonly templateId: string;
}
type Port = MessagePort | 'unreachable' | 'withheld';

/** What every kind that sends something in writing does alike; `purpose` says what it is sent for. */
export const sending = <Settings extends Written>(purpose: (settings: Settings) => ContactDraft['purpose']) => {
  const send = (settings: Settings, scene: Scene) => {
    const { channel, templateId } = settings;
    return ask(settings, { channel, nodeId: scene.nodeId, contentId: templateId, purpose: purpose(settings), contactPointRank: 0 }, scene);
  };
  return {
    ports: ['sent', 'failed', 'unreachable', 'withheld'] as const satisfies readonly Port[],
    references: ({ templateId }: Settings): readonly ArtifactRef[] => [{ kind: 'template', id: templateId }],
    bounds: (settings: Settings): Bounds<Port> => ({
      contacts: [{ channel: settings.channel, atMost: 1, contentId: settings.templateId }],
      maxMs: patienceMs(settings),
    }),
    enter: send,
    resume: (settings: Settings, scene: Scene, reply: Reply) =>
      follow(reply, { patience: settings, scene, again: () => send(settings, scene), port: messagePort }),
  };
};

/** What is sent by what channel. */
export const sentInWords = ({ channel, templateId }: Written, lang: Lang): string => `${channelInWords(channel, lang)}: ${templateId}`;
