/// <reference types="google-apps-script" />
import { GoogleOutlet } from '../../src/google/mail';

const mail = {
  to: ['li@shop.cn', 'bei@shop.cn'],
  subject: '主题',
  text: '正文',
  html: '<p>正文</p>',
  sender: 'ShopDeck',
};

type Globals = { MailApp?: unknown };

const sheet = { getSheetId: () => 42 };
const spreadsheet = {
  getUrl: jest.fn(() => 'https://docs.google.com/d/1/edit'),
  getSheetByName: jest.fn((name: string) => (name === '危机' ? sheet : null)),
};
const outlet = () => new GoogleOutlet(spreadsheet as unknown as ConstructorParameters<typeof GoogleOutlet>[0]);

const sendEmail = jest.fn();
beforeEach(() => {
  (globalThis as Globals).MailApp = { sendEmail, getRemainingDailyQuota: () => 7 };
  sendEmail.mockReset();
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  delete (globalThis as Globals).MailApp;
  jest.restoreAllMocks();
});

test('sends both forms to all recipients, or plain text alone', () => {
  expect(outlet().mail.remaining()).toBe(7);
  expect(outlet().mail.send(mail)).toEqual({ sent: true });
  expect(sendEmail).toHaveBeenLastCalledWith({
    to: 'li@shop.cn,bei@shop.cn',
    subject: '主题',
    body: '正文',
    htmlBody: '<p>正文</p>',
    name: 'ShopDeck',
  });
  outlet().mail.send({ ...mail, html: null });
  expect(sendEmail).toHaveBeenLastCalledWith({
    to: 'li@shop.cn,bei@shop.cn',
    subject: '主题',
    body: '正文',
    name: 'ShopDeck',
  });
});

test.each([
  ['Service invoked too many times for one day: email.', 'quota'],
  ['Invalid email: li@shop', 'address'],
  ['Failed to send email: no recipient', 'address'],
  ['Limit Exceeded: Email Body Size.', 'other'],
  ['Service error: Mail', 'other'],
])('"%s" means %s', (message, because) => {
  sendEmail.mockImplementation(() => {
    throw new Error(message);
  });
  expect(outlet().mail.send(mail)).toEqual({ sent: false, because, why: message });
});

test('links a row by the tab’s number, with one call per tab', () => {
  const { links } = outlet();
  expect(links.row('危机', 5)).toBe('https://docs.google.com/d/1/edit#gid=42&range=5:5');
  expect(links.row('危机')).toBe('https://docs.google.com/d/1/edit#gid=42');
  expect(links.row('没有')).toBeNull();
  links.row('没有', 3);
  expect(spreadsheet.getSheetByName).toHaveBeenCalledTimes(2);
  expect(spreadsheet.getUrl).toHaveBeenCalledTimes(1);
});
