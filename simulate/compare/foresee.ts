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
 * By whose judgement a lead is routed: `recorded`, the one on record, whoever gave it; `rules`, that of the playbook's own
 * rules, whatever is on record. Neither: what a model or a person judged stays, and what rules judged is judged again.
 */
export type Judge = 'recorded' | 'rules';

/** Foresees what a playbook would do with a lead that is known. A lead without a judgement is judged by the rules. */
export function foresee(known: LeadCase, playbook: Playbook, judge?: Judge): Foreseen {
  const { statedSource } = known.content;
  const source =
    statedSource === undefined && Object.hasOwn(playbook.sources.keys, known.source)
      ? known.source
      : sourceKeyOf(statedSource, playbook.sources).key;
  const leadCase = { ...known, source };
  const assessment = assessmentOf(leadCase, playbook, judge);
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

function assessmentOf(leadCase: LeadCase, playbook: Playbook, judge: Judge | undefined): Assessment {
  const { assessment } = leadCase;
  const isKept = judge === 'recorded' || (judge === undefined && assessment?.judgedBy !== 'rules');
  if (assessment !== undefined && isKept) return assessment;
  return assessByRules(assessmentInputOf(leadCase, playbook), playbook.assessmentRules);
}
