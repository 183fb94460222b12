import { assessmentRulesSchema } from '../domain/assessment-rules.ts';
import { caseStudiesSchema } from '../domain/case-study.ts';
import { contentAssetSchema } from '../domain/content-asset.ts';
import { guardrailsSchema } from '../domain/guardrails.ts';
import { statementsOf } from '../domain/owners/sender.ts';
import { routesSchema } from '../domain/routes.ts';
import { sequenceSchema, type PinnedPrompt } from '../domain/sequence.ts';
import { sourcesSchema } from '../domain/sources.ts';
import { checkConfirmation } from './check-confirmation.ts';
import { checkConsent } from './check-consent.ts';
import { checkDrafts } from './check-drafts.ts';
import { checkContentHosts, checkTemplateHosts } from './check-link-hosts.ts';
import { checkOwners } from './check-owners.ts';
import { checkPeople } from './check-people.ts';
import { checkPrompt } from './check-prompt.ts';
import { checkReEngagement } from './check-re-engagement.ts';
import { checkReach } from './check-reach.ts';
import { checkAssessmentRules, checkRoutes } from './check-references.ts';
import { checkShadowedRules } from './check-shadowed-rules.ts';
import { checkSequenceJumps } from './check-sequence-jumps.ts';
import { checkSources } from './check-sources.ts';
import { checkSteps } from './check-steps.ts';
import { contentHash } from './content-hash.ts';
import { PlaybookError } from './playbook-error.ts';
import type { PlaybookFiles } from './playbook-files.ts';
import { PlaybookReader } from './playbook-reader.ts';
import { promptNames, type Playbook, type PromptName } from './playbook.ts';
import { readTemplates } from './read-templates.ts';
import { resolvePeople } from './resolve-people.ts';
import { checkSequence, sequenceVersion } from './sequence-versions.ts';
import { settingsSchema } from './settings-schema.ts';

/**
 * Reads a playbook from its files' texts.
 * @throws PlaybookError with every fault of every file
 */
export function parsePlaybook(files: PlaybookFiles): Playbook {
  const reader = new PlaybookReader(files);
  const settings = reader.yaml('playbook.yaml', settingsSchema);
  const sources = reader.yaml('sources.yaml', sourcesSchema);
  const routes = reader.yaml('routes.yaml', routesSchema);
  const guardrails = reader.yaml('guardrails.yaml', guardrailsSchema);
  const assessmentRules = reader.yaml('assessment-rules.yaml', assessmentRulesSchema);
  const sequencePaths = reader.pathsIn('sequences', '.yaml');
  const sequences = reader.yamlFolder('sequences', sequenceSchema);
  const caseStudies = reader.yaml('content/case-studies.yaml', caseStudiesSchema);
  const content = reader.yamlFolder('content', contentAssetSchema);
  const templates = readTemplates(reader);
  const prompts = readPrompts(reader);
  reader.faultUnreadFiles();

  const { faults } = reader;
  faults.push(...sequences.flatMap((sequence) => checkSequence(sequence, templates)));
  faults.push(...sequences.flatMap((sequence) => checkSteps(sequence, settings?.value.experiments)));
  faults.push(...sequences.flatMap((sequence) => checkConfirmation(sequence, templates)));
  faults.push(...sequences.flatMap((sequence) => checkDrafts(sequence, templates, settings?.value.experiments)));
  const sequenceNames = sequencePaths.map((path) => path.slice('sequences/'.length, -'.yaml'.length));
  faults.push(...checkSequenceJumps(sequences, sequenceNames));
  if (settings !== undefined) {
    faults.push(...checkPeople(settings), ...checkOwners(settings, sources?.value));
    faults.push(...checkConsent(settings, sequences, sequenceNames));
    faults.push(...checkReEngagement(settings, sequences, sequenceNames));
  }
  if (guardrails !== undefined) {
    const { linkHosts } = guardrails.value;
    faults.push(...checkTemplateHosts(files, linkHosts));
    if (caseStudies !== undefined) faults.push(...checkContentHosts(content, caseStudies, linkHosts));
  }
  if (routes !== undefined) faults.push(...checkShadowedRules(routes));
  // What a file that cannot be read leads to is not known.
  if (routes !== undefined && settings !== undefined && sequences.length === sequencePaths.length) {
    faults.push(...checkReach(sequences, routes.value, settings.value.reEngagement?.sequence));
  }
  if (sources !== undefined) {
    faults.push(...checkSources(sources));
    if (routes !== undefined) faults.push(...checkRoutes(routes, sources.value, sequenceNames));
    if (assessmentRules !== undefined) faults.push(...checkAssessmentRules(assessmentRules, sources.value));
  }
  const isWhole = settings && sources && routes && caseStudies && guardrails && assessmentRules && prompts;
  if (!isWhole || faults.length > 0) throw new PlaybookError(faults);

  const people = resolvePeople(settings.value);
  const versions = sequences.map(({ value }) => [value.name, sequenceVersion(value, templates, prompts)] as const);
  return {
    ...settings.value,
    ...people,
    hash: contentHash(Object.fromEntries(files)),
    sources: sources.value,
    routes: routes.value,
    sequences: new Map(versions),
    content: content.map(({ value }) => value),
    caseStudies: caseStudies.value,
    prompts,
    guardrails: guardrails.value,
    assessmentRules: assessmentRules.value,
    messageFacts: { statements: statementsOf(settings.value.brand, people.senders.sender) },
  };
}

function readPrompts(reader: PlaybookReader): Playbook['prompts'] | undefined {
  const prompts: Partial<Record<PromptName, PinnedPrompt>> = {};
  for (const name of promptNames) {
    const file = `prompts/${name}.md`;
    const source = reader.text(file);
    if (source === undefined) continue;
    reader.faults.push(...checkPrompt(file, name, source));
    prompts[name] = { name, source, hash: contentHash(source) };
  }
  const { assess, write, check, understand } = prompts;
  return assess && write && check && understand && { assess, write, check, understand };
}
