import { assessmentInputOf } from '../../src/activities/assessment-input.ts';
import { assessByRules } from '../../src/domain/assess-by-rules.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { chooseRoute } from '../../src/domain/route.ts';
import type { MessageStep } from '../../src/domain/sequence.ts';
import { sourceKeyOf } from '../../src/domain/source-key.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import type { LeadCase } from '../../src/store/ports/case-store.ts';
import { fillTemplate } from '../template/fill-template.ts';

/** What a playbook has for a lead, as far as it can be told without letting time pass. */
export interface Foreseen {
  readonly source: string;
  readonly route: string;
  /** Absent: nothing is sent to the lead. */
  readonly sequence?: string | undefined;
  /** Changes with any step or template of the sequence. */
  readonly sequenceHash?: string | undefined;
  readonly alerts: readonly string[];
  readonly tags: readonly string[];
  readonly priority: string;
  /** The subject and the text of the first message. */
  readonly firstSubject?: string | undefined;
  readonly firstText?: string | undefined;
}

/**
 * Foresees what a playbook would do with a lead that is known. What a model or a person judged stays; what the built-in
 * rules judged, this playbook's rules judge again.
 */
export function foresee(known: LeadCase, playbook: Playbook): Foreseen {
  const { statedSource } = known.content;
  const source =
    statedSource === undefined && Object.hasOwn(playbook.sources.keys, known.source)
      ? known.source
      : sourceKeyOf(statedSource, playbook.sources).key;
  const leadCase = { ...known, source };
  const assessment = judge(leadCase, playbook);
  const route = chooseRoute({ source, assessment, tags: known.tags }, playbook.routes);
  const version = route.sequence === undefined ? undefined : playbook.sequences.get(route.sequence);
  const message = version?.sequence.steps.find((step): step is MessageStep => step.kind === 'message');
  const template = message === undefined ? undefined : version?.templates[message.template];
  const first = template && fillTemplate(template, { ...leadCase, assessment }, playbook).content;
  return {
    source,
    route: route.name,
    sequence: route.sequence,
    sequenceHash: version?.hash,
    alerts: route.alerts.map(({ to }) => to),
    tags: route.tags,
    priority: route.priority,
    firstSubject: first?.subject,
    firstText: first?.text,
  };
}

function judge(leadCase: LeadCase, playbook: Playbook): Assessment {
  const { assessment } = leadCase;
  if (assessment !== undefined && assessment.judgedBy !== 'rules') return assessment;
  return assessByRules(assessmentInputOf(leadCase, playbook), playbook.assessmentRules);
}
