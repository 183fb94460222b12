import {
  proxyActivities,
  proxyLocalActivities,
  type ActivityOptions,
  type LocalActivityOptions,
} from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities.ts';
import {
  chatOptions,
  crmReadOptions,
  crmWriteOptions,
  databaseOptions,
  emailOptions,
  modelOptions,
  smsOptions,
} from './activity-options.ts';

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
    activity.executeWithOptions({ ...options, summary: detail === undefined ? summary : `${summary}: ${detail}` }, [
      input,
    ]);
}

const database = proxyLocalActivities<Activities['database']>(databaseOptions);
const crm = proxyActivities<Activities['crm']>(crmWriteOptions);
const model = proxyActivities<Activities['model']>(modelOptions);
const email = proxyActivities<Activities['email']>(emailOptions);
const sms = proxyActivities<Activities['sms']>(smsOptions);
const chat = proxyActivities<Activities['chat']>(chatOptions);

export const admitSubmissions = told(database.admitSubmissions, databaseOptions, 'Admit new submissions');
export const buildDossier = told(crm.buildDossier, crmReadOptions, 'Look the lead up in the CRM');
export const buildDossierWithoutCrm = told(database.buildDossierWithoutCrm, databaseOptions, 'Go on without the CRM');
export const assessLead = told(model.assessLead, modelOptions, 'Judge intent and score');
export const assessLeadByRules = told(database.assessLeadByRules, databaseOptions, 'Judge by the built-in rules');
export const decide = told(database.decide, databaseOptions, 'Choose the route and enroll');
export const prepareMessage = told(database.prepareMessage, databaseOptions, 'Write, check and plan the message');
export const planWait = told(database.planWait, databaseOptions, 'Plan the pause');
export const sendEmail = told(email.sendEmail, emailOptions, 'Send the e-mail');
export const sendSms = told(sms.sendSms, smsOptions, 'Send the SMS');
export const alertChat = told(chat.alertChat, chatOptions, 'Alert the team in chat');
export const alertOnCall = told(sms.alertOnCall, smsOptions, 'Text the representative on call');
export const updateContact = told(crm.updateContact, crmWriteOptions, 'Write the judgement and status to the CRM');
export const writeNote = told(crm.writeNote, crmWriteOptions, 'Write a note to the CRM');
export const finishEnrollment = told(database.finishEnrollment, databaseOptions, 'Close the enrollment');
export const stopByOperator = told(database.stopByOperator, databaseOptions, 'Stop all that runs for the lead');
export const noteAttention = told(database.noteAttention, databaseOptions, 'Tell that a person is needed');
export const noteAttentionResolved = told(database.noteAttentionResolved, databaseOptions, 'Tell that it is solved');
export const settleReply = told(database.settleReply, databaseOptions, 'Turn the hold into a stop');
