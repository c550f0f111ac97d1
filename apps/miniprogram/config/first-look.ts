import categories from '../../../config/categories.json';
import { LIFE_LINES } from '../src/danger';
import { shortHint, WAY } from '../src/pages/home/words';

const beat = ({ code, name, hint }: { code: string; name: string; hint: string }): string => `
<a class="tap card beat" href="/pages/form/index?beat=${code}">
<div class="beat-icon"><div class="icon icon-${code} icon-large" aria-hidden="true"></div></div>
<div class="beat-words"><span class="beat-name">${name}</span><span class="beat-hint">${shortHint(hint)}</span></div>
<div class="icon icon-forward row-go" aria-hidden="true"></div>
</a>`;

const lifeLine = ({ number, name }: { number: string; name: string }): string => `
<a class="tap emergency-number" href="tel:${number}" aria-label="${number} ${name}，点一下拨打">
<span class="emergency-digits">${number}</span><span class="emergency-name">${name}</span>
</a>`;

const step = ([who, what]: readonly [string, string], n: number): string => `
<div class="way-step"><span class="way-number">${n + 1}</span>
<div class="way-words"><span class="way-who">${who}</span><span class="way-what">${what}</span></div>
</div>`;

/**
 * The first page as who is new here sees it, of what the build itself knows: src/first-look.js shows it until the app has come. It has
 * the classes of the page's own parts (src/pages/home); a journey compares the two.
 */
export const FIRST_LOOK = `<template id="first-look-template">
<div id="first-look" class="screen" role="main"><div class="body">
<div class="masthead">
<div class="masthead-name" role="heading" aria-level="1">三事</div>
<div class="masthead-line">&nbsp;</div>
</div>
${categories.beats.map(beat).join('')}
<div class="emergency">
<div class="emergency-words"><div class="icon icon-warning" aria-hidden="true"></div><span>有生命危险，请先打电话</span></div>
<div class="emergency-numbers">${LIFE_LINES.map(lifeLine).join('')}</div>
</div>
<div id="first-look-newcomers">
<div class="section"><span class="section-name">报了以后</span></div>
<div class="card way">${WAY.map(step).join('')}</div>
</div>
</div></div>
</template>`.replaceAll('\n', '');
