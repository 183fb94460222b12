import {
  proxyActivities,
  proxyLocalActivities,
  type ActivityOptions,
  type LocalActivityOptions,
} from '@temporalio/workflow';
import type { AssessmentSummary, AssessRequest } from '../activities/assess.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import type { Activities } from '../activities/create-activities.ts';
import {
  chatOptions,
  crmReadOptions,
  crmWriteOptions,
  databaseOptions,
  draftOptions,
  emailOptions,
  leadFetchOptions,
  leastLookUpMs,
  modelOptions,
  reconcileOptions,
  smsOptions,
  ticketOptions,
  watchOptions,
} from './activity-options.ts';
import { currentUrgency } from './urgency.ts';

type Call<Input, Output> = (input: Input, detail?: string) => Promise<Output>;

interface CallableWithOptions<Options, Input, Output> {
  (input: Input): Promise<Output>;
  executeWithOptions(options: Options, args: [Input]): Promise<Output>;
}

/** Gives every call of an activity a line for the Temporal Web UI, and the call a detail such as the step's name. */
function told<Options extends ActivityOptions | LocalActivityOptions, Input, Output>(
  activity: CallableWithOptions<Options, Input, Output>,
  options: Options,
  summary: string,
): Call<Input, Output> {
  return (input, detail) =>
    activity.executeWithOptions(
      { ...options, ...urgently(), summary: detail === undefined ? summary : `${summary}: ${detail}` },
      [input],
    );
}

/** Local activities wait in no queue, and do not know it. */
function urgently(): Pick<ActivityOptions, 'priority'> {
  const priority = currentUrgency();
  return priority === undefined ? {} : { priority };
}

/** What is left to the rules, and to the message that follows, when no model has judged in time. */
const rulesTakeMs = 3_000;

const database = proxyLocalActivities<Activities['database']>(databaseOptions);
const crm = proxyActivities<Activities['crm']>(crmWriteOptions);
const sources = proxyActivities<Activities['sources']>(leadFetchOptions);
const model = proxyActivities<Activities['model']>(modelOptions);
const email = proxyActivities<Activities['email']>(emailOptions);
const sms = proxyActivities<Activities['sms']>(smsOptions);
const chat = proxyActivities<Activities['chat']>(chatOptions);
const tickets = proxyActivities<Activities['tickets']>(ticketOptions);

export const admitSubmissions = told(database.admitSubmissions, databaseOptions, 'Admit new submissions');
export const buildDossierWithoutCrm = told(database.buildDossierWithoutCrm, databaseOptions, 'Go on without the CRM');
export const assessLeadByRules = told(database.assessLeadByRules, databaseOptions, 'Judge by the built-in rules');
export const decide = told(database.decide, databaseOptions, 'Choose the route and enroll');
export const prepareMessage = told(database.prepareMessage, databaseOptions, 'Write, check and plan the message');
export const composeMessage = told(model.composeMessage, draftOptions, 'Let a model write the message');
export const checkDraft = told(model.checkDraft, draftOptions, 'Check the draft');
export const settleReview = told(database.settleReview, databaseOptions, 'Carry out what the reviewer decided');
export const passReviewDeadline = told(database.passReviewDeadline, databaseOptions, 'Nobody decided in time');
export const requestApproval = told(database.requestApproval, databaseOptions, 'Ask a person to approve the message');
export const settleApproval = told(database.settleApproval, databaseOptions, 'Carry out what the reviewer decided');
export const lookAtApproval = told(database.lookAtApproval, databaseOptions, 'Ask whether it still needs approval');
export const createReviewTask = told(crm.createReviewTask, crmWriteOptions, 'Make the task of the review');
export const completeReviewTask = told(crm.completeReviewTask, crmWriteOptions, 'Close the task of the review');
export const planWait = told(database.planWait, databaseOptions, 'Plan the pause');
export const chooseMessageChannel = told(database.chooseMessageChannel, databaseOptions, 'Choose the channel');
export const chooseBranch = told(database.chooseBranch, databaseOptions, 'Choose where it goes on');
export const changeTags = told(database.changeTags, databaseOptions, 'Change the tags');
export const goToSequence = told(database.goToSequence, databaseOptions, 'Go to another sequence');
export const addStepTask = told(crm.addStepTask, crmWriteOptions, 'Make a task in the CRM');
export const openTicket = told(tickets.openTicket, ticketOptions, 'Open a ticket');
export const planConfirmation = told(database.planConfirmation, databaseOptions, 'Plan the wait for the confirmation');
export const isAddressConfirmed = told(database.isAddressConfirmed, databaseOptions, 'Ask whether it is confirmed');
export const giveUpConfirmation = told(database.giveUpConfirmation, databaseOptions, 'End what is not confirmed');
export const planAgain = told(database.planAgain, databaseOptions, 'Plan the message anew');
export const findHold = told(database.findHold, databaseOptions, 'Ask whether it is still held back');
export const reconsiderMessage = told(database.reconsiderMessage, databaseOptions, 'Look again at what was written');
export const startByHand = told(database.startByHand, databaseOptions, 'Begin the sequence that a person chose');
export const listLeads = told(database.listLeads, databaseOptions, 'List the leads that fit');
export const commandLead = told(database.commandLead, databaseOptions, 'Carry the command out');
export const moveVersion = told(database.moveVersion, databaseOptions, 'Go on by another version');
export const listOrdered = told(database.listOrdered, databaseOptions, 'List the leads that the order is for');
export const stopOrdered = told(database.stopOrdered, databaseOptions, 'Stop what was recalled');
export const listSilentLeads = told(database.listSilentLeads, databaseOptions, 'List who has been silent for long');
export const reEngageLead = told(database.reEngageLead, databaseOptions, 'Have a silent lead written to once more');
export const sendEmail = told(email.sendEmail, emailOptions, 'Send the e-mail');
export const sendSms = told(sms.sendSms, smsOptions, 'Send the SMS');
export const lookUpEmail = told(email.lookUpDelivery, emailOptions, 'Look up whether the e-mail went out');
export const lookUpSms = told(sms.lookUpDelivery, smsOptions, 'Look up whether the SMS went out');
export const alertChat = told(chat.alertChat, chatOptions, 'Alert the team in chat');
export const alertOnCall = told(sms.alertOnCall, smsOptions, 'Text the representative on call');
export const openUrgentAlert = told(
  database.openUrgentAlert,
  databaseOptions,
  'Open the alert that somebody must take',
);
export const callNext = told(database.callNext, databaseOptions, 'Choose whom to call');
export const textOnCall = told(sms.textOnCall, smsOptions, 'Text who is on call');
export const phoneOnCall = told(sms.phoneOnCall, smsOptions, 'Phone who is on call');
export const concludeUrgentAlert = told(database.concludeUrgentAlert, databaseOptions, 'Ask who has taken the lead');
export const tellCalled = told(sms.tellCalled, smsOptions, 'Tell those who were called who has the lead');
export const tellChatTaken = told(chat.tellChatTaken, chatOptions, 'Tell the chat who has the lead');
export const assignOwner = told(crm.assignOwner, crmWriteOptions, 'Make who took the lead its owner');
export const updateContact = told(crm.updateContact, crmWriteOptions, 'Write the judgement and status to the CRM');
export const obeyCrmChange = told(crm.obeyCrmChange, crmWriteOptions, 'Do what was asked for in the CRM');
export const readCrmAfresh = told(crm.readCrmAfresh, crmReadOptions, 'Look once more into the CRM');
export const writeNote = told(crm.writeNote, crmWriteOptions, 'Write a note to the CRM');
export const finishEnrollment = told(database.finishEnrollment, databaseOptions, 'Close the enrollment');
export const stopByOperator = told(database.stopByOperator, databaseOptions, 'Stop all that runs for the lead');
export const noteAttention = told(database.noteAttention, databaseOptions, 'Tell that a person is needed');
export const noteAttentionResolved = told(database.noteAttentionResolved, databaseOptions, 'Tell that it is solved');
export const settleReply = told(database.settleReply, databaseOptions, 'Make of the hold what the answer asks for');
export const understandReply = told(model.understandReply, draftOptions, 'Read what the lead answered');
export const forwardReply = told(email.forwardReply, emailOptions, 'Forward the answer to its owner');
export const alertReply = told(chat.alertReply, chatOptions, 'Tell the team that the lead answered');
export const followUpReply = told(crm.followUpReply, crmWriteOptions, 'Make the task that the answer asks for');
export const fetchLead = told(sources.fetchLead, leadFetchOptions, 'Fetch the lead from its vendor');
export const handOverSubmission = told(database.handOverSubmission, databaseOptions, "Wake the lead's workflow");
export const noteFetchTrouble = told(database.noteFetchTrouble, databaseOptions, 'Tell that a person is needed');
export const noteFetchMended = told(database.noteFetchMended, databaseOptions, 'Tell that it is solved');
export const checkAccess = told(sources.checkAccess, leadFetchOptions, 'Ask vendors whether tokens still work');
export const reconcileLeads = told(sources.reconcileLeads, reconcileOptions, 'Look for leads that no webhook brought');
export const noteReconcileTrouble = told(database.noteReconcileTrouble, databaseOptions, 'Tell what was not looked at');
export const watchSources = told(sources.watchSources, watchOptions, 'Look for drift and silence');
export const watchFailures = told(sources.watchFailures, watchOptions, 'Look what fails for leads');
export const watchModels = told(sources.watchModels, watchOptions, 'Look whether models answer');
export const beginOutage = told(database.beginOutage, databaseOptions, 'Tell operations that a vendor is away');
export const endOutage = told(database.endOutage, databaseOptions, 'Let its calls begin again');
export const probeVendor = told(sources.probeVendor, leadFetchOptions, 'Ask the vendor whether it answers');
export const releaseWaiting = told(sources.releaseWaiting, watchOptions, 'Wake what waits for it');
export const alertOperations = told(chat.alertOperations, chatOptions, 'Tell operations');

/** A look-up delays the answer: a hot lead's by little, that of others by more, so that in a burst they queue up for it. */
const shareOfAnswerTime = 1 / 3;

/** Looks the lead up in the CRM, as long as its answer can wait for that. */
export function buildDossier(request: SubmissionSubject, answerByMs: number): ReturnType<typeof crm.buildDossier> {
  const scheduleToCloseTimeout = Math.max(leastLookUpMs, Math.round((answerByMs - request.nowMs) * shareOfAnswerTime));
  const options = { ...crmReadOptions, ...urgently(), scheduleToCloseTimeout, summary: 'Look the lead up in the CRM' };
  return crm.buildDossier.executeWithOptions(options, [request]);
}

/** Lets a model judge; gives up in time for the rules to judge before the lead must have its answer. */
export function assessLead(request: AssessRequest): Promise<AssessmentSummary> {
  const scheduleToCloseTimeout = Math.max(1_000, request.answerByMs - rulesTakeMs - request.nowMs);
  const options = { ...modelOptions, ...urgently(), scheduleToCloseTimeout, summary: 'Judge intent and score' };
  return model.assessLead.executeWithOptions(options, [request]);
}
