import axe, { type RunOptions } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** How somebody uses the app. */
export type Way = {
  name: string;
  width: number;
  height: number;
  keyboard: boolean;
  /** Whether axe looks through the pages: not where it does in another walk along the same pages of the same width. */
  axe: boolean;
};

/** For a journey that is walked in this way alone. */
export const BY_KEYBOARD: Way = {
  name: 'by keyboard alone at 1280 px',
  width: 1280,
  height: 900,
  keyboard: true,
  axe: true,
};

export const WAYS: Way[] = [
  { name: 'with a mouse at 1280 px', width: 1280, height: 900, keyboard: false, axe: true },
  { ...BY_KEYBOARD, axe: false },
  { name: 'on a phone of 360 px', width: 360, height: 740, keyboard: false, axe: true },
];

/** More presses of Tab than this to reach something is a page nobody can use. */
const MOST_TABS = 150;

const AXE_OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  iframes: false,
};

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium, for one file of journeys. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: CHROMIUM_FLAGS,
  });
}

/** What axe finds wrong in a page, as pairs of a rule's id and the elements that break it. */
async function violations(page: Page): Promise<[string, string[]][]> {
  // Once for each document: the app stays in one while somebody walks from page to page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // A mail is shown in a frame that runs no scripts, so axe would wait in it for ever.
    const { violations } = await axe.run({ exclude: ['iframe[sandbox=""]'] }, options);
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, AXE_OPTIONS);
}

/** Somebody who uses the app in a browser of their own, in their own way. */
export class Visitor {
  readonly page: Page;
  readonly way: Way;
  private readonly context: BrowserContext;
  private readonly broken: string[] = [];

  private constructor(context: BrowserContext, page: Page, way: Way) {
    this.context = context;
    this.page = page;
    this.way = way;
    page.on('pageerror', (error) => this.broken.push(`error in the page: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is logged by the browser as an error, too; a journey checks what the person sees of it.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.broken.push(`console: ${message.text()}`);
      }
    });
  }

  static async arrive(browser: Browser, way: Way): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: inject('origin'),
      viewport: { width: way.width, height: way.height },
      hasTouch: way.width < 500,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    // Pictures on the web are whatever they are: nothing is fetched from other computers.
    await context.route('https://**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    );
    return new Visitor(context, await context.newPage(), way);
  }

  /** The same person, in one more tab of the same browser. */
  async anotherTab(): Promise<Visitor> {
    return new Visitor(this.context, await this.context.newPage(), this.way);
  }

  /** Presses a button, follows a link, ticks a box. */
  async press(target: Locator): Promise<void> {
    await target.waitFor();
    if (!this.way.keyboard) {
      await target.click();
      return;
    }
    await this.tabTo(target);
    const box = await target.evaluate(
      (element) => element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type),
    );
    await this.page.keyboard.press(box ? 'Space' : 'Enter');
  }

  /** Presses twice, as fast as it goes: once too often. */
  async pressTwice(target: Locator): Promise<void> {
    await target.waitFor();
    if (!this.way.keyboard) {
      await target.dblclick();
      return;
    }
    await this.tabTo(target);
    await Promise.all([this.page.keyboard.press('Enter'), this.page.keyboard.press('Enter')]);
  }

  /** Puts the cursor into a text. */
  async goesTo(target: Locator): Promise<void> {
    await target.waitFor();
    if (this.way.keyboard) await this.tabTo(target);
    else await target.click();
  }

  /** Fills a box with a text, in place of what it held. */
  async type(target: Locator, text: string): Promise<void> {
    await target.waitFor();
    if (this.way.keyboard) {
      await this.tabTo(target);
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.type(text);
    } else {
      await target.fill(text);
    }
  }

  /** Chooses from a list of the browser's own. */
  async choose(target: Locator, label: string | RegExp): Promise<void> {
    await target.waitFor();
    if (this.way.keyboard) await this.tabTo(target);
    const option = target.getByRole('option', { name: label, exact: typeof label === 'string' });
    await target.selectOption({ label: (await option.textContent()) ?? '' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' });
  }

  box(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' });
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async isAt(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** What no page may have: a violation that axe can find, anything wider than the window, a broken script. */
  async findsNothingWrong(): Promise<void> {
    if (this.way.axe) expect(await violations(this.page)).toEqual([]);
    const overhang = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, 'pixels that stick out on the right').toBeLessThanOrEqual(0);
    expect(this.broken).toEqual([]);
  }

  /**
   * Asks the API as the app of this visitor would, in place of walking there; fails when it refuses. `version` is that of
   * the thing to be changed.
   */
  async asks<Answer>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    data?: unknown,
    version?: number,
  ): Promise<Answer> {
    const answer = await this.page.request.fetch(path, {
      method,
      headers: { Origin: inject('origin'), ...(version !== undefined && { 'If-Match': `"${version}"` }) },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path} was refused: ${await answer.text()}`);
    return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private async tabTo(target: Locator): Promise<void> {
    // Found by its role and name once, not after every press: that takes longer than the press.
    let found = await target.elementHandle();
    for (let presses = 0; presses < MOST_TABS; presses++) {
      const key = await found.evaluate((element) => {
        const now = document.activeElement;
        if (element === now || !element.isConnected) return undefined;
        // Of radios with one name, Tab reaches one alone; arrows lead to the others.
        const beside =
          element instanceof HTMLInputElement &&
          now instanceof HTMLInputElement &&
          [element, now].every(({ type }) => type === 'radio') &&
          element.name === now.name;
        return beside ? 'ArrowDown' : 'Tab';
      });
      if (key) await this.page.keyboard.press(key);
      else if (await target.evaluate((element) => element === document.activeElement)) return;
      // Drawn anew meanwhile.
      else found = await target.elementHandle();
    }
    throw new Error(`Not reached with ${MOST_TABS} presses of Tab: ${target}`);
  }
}
