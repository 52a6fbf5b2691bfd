import * as vscode from 'vscode';
import { LanguageClient, State, type LanguageClientOptions } from 'vscode-languageclient/node';
import { findProgram, newFile, serverOptions } from './program';

const SELECTOR = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', pattern: '**/*.mdx' },
];

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('seplint', { log: true });
  const status = vscode.languages.createLanguageStatusItem('seplint', SELECTOR);
  status.name = 'seplint';
  status.command = { command: 'seplint.showOutput', title: 'Show Output' };
  context.subscriptions.push(
    output,
    status,
    vscode.commands.registerCommand('seplint.restart', () => restart(output, status)),
    vscode.commands.registerCommand('seplint.showOutput', () => output.show()),
    vscode.commands.registerCommand('seplint.fixAll', fixAll),
    vscode.commands.registerCommand('seplint.newFile', () => newFile(output)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('seplint.path')) {
        void restart(output, status);
      }
    }),
  );
  await start(output, status);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

async function restart(output: vscode.LogOutputChannel, status: vscode.LanguageStatusItem): Promise<void> {
  await client?.dispose();
  client = undefined;
  await start(output, status);
}

async function start(output: vscode.LogOutputChannel, status: vscode.LanguageStatusItem): Promise<void> {
  const program = await findProgram();
  if (!program) {
    status.severity = vscode.LanguageStatusSeverity.Error;
    status.text = 'seplint: not installed';
    const message = 'seplint is not installed. Run `npm install --save-dev seplint`, or set `seplint.path`.';
    output.error(message);
    void vscode.window.showErrorMessage(message);
    return;
  }
  output.info(`starting ${program}`);
  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    outputChannel: output,
  };
  client = new LanguageClient('seplint', 'seplint', serverOptions(program), options);
  client.onDidChangeState(({ newState }) => show(status, newState));
  show(status, State.Starting);
  try {
    await client.start();
  } catch (error) {
    status.severity = vscode.LanguageStatusSeverity.Error;
    status.text = 'seplint: failed to start';
    output.error(String(error));
  }
}

function show(status: vscode.LanguageStatusItem, state: State): void {
  status.busy = state === State.Starting;
  status.severity =
    state === State.Stopped ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  status.text = state === State.Running ? 'seplint' : state === State.Starting ? 'seplint: starting' : 'seplint: stopped';
}

/** Applies all safe fixes to the file in the active editor. */
async function fixAll(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const document = editor.document;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    'source.fixAll.seplint',
    1,
  );
  const action = actions.find((each) => each.edit);
  if (!action?.edit) {
    void vscode.window.showInformationMessage('seplint: nothing to fix');
    return;
  }
  await vscode.workspace.applyEdit(action.edit);
}
