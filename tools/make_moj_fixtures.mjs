// Draws the cases below with the Nunjucks templates of the Ministry of Justice and writes options and HTML to the file that is
// given. Run once for each version of the package (npm install --no-save nunjucks@3.2.4, then npm run moj-fixtures); the tests
// read the file, not the templates.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const nunjucks = require('nunjucks');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const environment = nunjucks.configure(
  [path.join(modules, '@ministryofjustice/frontend'), path.join(modules, 'govuk-frontend/dist')],
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
const filters = require('@ministryofjustice/frontend/moj/filters/all.js')();
for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);

const hostile = '<script>alert("1")</script> & \'quoted\'';

const cases = {
  alert: {
    default: { variant: 'information', title: 'The plan has been agreed' },
    'no variant': { title: 'The plan has been agreed' },
    success: { variant: 'success', title: 'Saved', text: 'The review is in the record.' },
    warning: { variant: 'warning', title: 'Late', text: 'The review was due on 12 May.' },
    error: { variant: 'error', title: 'Not saved', text: 'Two people changed it.' },
    html: { title: 'Saved', html: 'See <a href="/today">Today</a>.' },
    'title as heading': { title: 'Saved', showTitleAsHeading: true, text: 'The review is there.' },
    'title as heading without content': { title: 'Saved', showTitleAsHeading: true },
    'heading tag': { title: 'Saved', showTitleAsHeading: true, headingTag: 'h3', text: 'There.' },
    dismissible: { title: 'Saved', dismissible: true },
    'dismiss text': { title: 'Saved', dismissible: true, dismissText: 'Hide' },
    'role and focus': { title: 'Saved', role: 'alert', disableAutoFocus: true, dismissible: true, focusOnDismissSelector: '#main' },
    'classes and attributes': { title: 'Saved', classes: 'one two', attributes: { 'data-a': 'b', id: 'x' } },
    'hostile text': { title: hostile, text: hostile, dismissText: hostile },
  },
  badge: {
    default: { text: 'Urgent' },
    classes: { text: 'Urgent', classes: 'moj-badge--red' },
    html: { html: '<b>Urgent</b>' },
    attributes: { text: 'Urgent', attributes: { id: 'urgent', 'data-a': 'b' } },
    large: { text: '3', classes: 'moj-badge--large moj-badge--blue' },
    green: { text: 'Done', classes: 'moj-badge--green' },
    purple: { text: 'New', classes: 'moj-badge--purple' },
    grey: { text: 'Old', classes: 'moj-badge--grey' },
    'hostile text': { text: hostile },
    label: { text: '3', label: 'Three open' },
  },
  banner: {
    default: { text: 'You have changed the record' },
    success: { type: 'success', text: 'You have changed the record' },
    warning: { type: 'warning', text: 'The record is locked' },
    information: { type: 'information', text: 'The system is down on Sunday' },
    'icon fallback text': { type: 'success', iconFallbackText: 'Done', text: 'Changed' },
    html: { html: '<h2 class="govuk-heading-m">Changed</h2><a href="#">See</a>' },
    'classes and attributes': { text: 'Changed', classes: 'one', attributes: { id: 'x' } },
    'hostile text': { text: hostile },
  },
  'button-menu': {
    default: { items: [{ text: 'Print', href: '/print' }, { text: 'Archive' }] },
    button: { button: { text: 'Do', classes: 'govuk-button--inverse' }, items: [{ text: 'Print', href: '/print' }] },
    'align, classes and attributes': { alignMenu: 'right', classes: 'one', attributes: { id: 'x' }, items: [{ text: 'Print', href: '/print', classes: 'two', attributes: { 'data-a': 'b' } }] },
    'of buttons': { items: [{ text: 'Archive', name: 'do', value: 'archive', type: 'submit' }, { html: '<b>Print</b>', disabled: true }] },
    'hostile text': { button: { text: hostile }, items: [{ text: hostile, href: '/a?b="c"' }] },
  },
  filter: {
    default: { heading: { text: 'Filter' }, optionsHtml: '<p>Options</p>' },
    'heading html and submit': { heading: { html: '<b>Filter</b>' }, submit: { text: 'Show', attributes: { 'data-a': 'b' } }, optionsHtml: '<p>Options</p>' },
    selected: {
      heading: { text: 'Filter' },
      selectedFilters: {
        heading: { text: 'Selected filters' },
        clearLink: { text: 'Clear filters', href: '/children' },
        categories: [
          { heading: { text: 'Year' }, items: [{ text: 'Year 1', href: '/children?y=2' }, { text: 'Year 2', href: '/children?y=1' }] },
          { heading: { html: '<i>Class</i>' }, items: [{ text: '1C', href: '/children' }] },
        ],
      },
      optionsHtml: '<p>Options</p>',
    },
    attributes: { heading: { text: 'Filter' }, attributes: { id: 'filter' }, optionsHtml: '<p>Options</p>' },
    'hostile text': {
      heading: { text: hostile },
      selectedFilters: { heading: { text: hostile }, clearLink: { text: hostile, href: '/a?b="c"' }, categories: [{ heading: { text: hostile }, items: [{ text: hostile, href: '/a?b="c"&d' }] }] },
      optionsHtml: '',
    },
  },
  'identity-bar': {
    default: { title: { text: 'Osian Murphy' } },
    html: { title: { html: '<b>Osian</b> Murphy' } },
    menus: { title: { text: 'Osian Murphy' }, menus: [{ items: [{ text: 'Print', href: '/print' }, { text: 'Hand over', href: '/hand-over' }] }, { items: [{ text: 'Archive' }] }] },
    'classes and attributes': { title: { text: 'Osian Murphy' }, classes: 'one', attributes: { id: 'x' } },
    'hostile text': { title: { text: hostile } },
  },
  'notification-badge': {
    default: { text: 5, visuallyHiddenText: 'unread messages' },
    none: { text: 0, visuallyHiddenText: 'unread messages' },
    'ninety-eight': { text: 98, visuallyHiddenText: 'unread messages' },
    'ninety-nine': { text: 99, visuallyHiddenText: 'unread messages' },
    many: { text: 1000, visuallyHiddenText: 'unread messages' },
    'without words': { text: 5 },
    'classes and attributes': { text: 5, visuallyHiddenText: 'unread', classes: 'one', attributes: { id: 'x' } },
    'hostile text': { text: 5, visuallyHiddenText: hostile },
  },
  'page-header-actions': {
    default: { heading: { text: 'Children' } },
    items: { heading: { text: 'Children' }, items: [{ text: 'Add a child', href: '/children/add' }, { text: 'Import', href: '/import', classes: 'govuk-button--secondary' }] },
    'level and classes': { heading: { html: '<b>Children</b>', level: 2, classes: 'govuk-heading-l' }, items: [{ text: 'Add' }] },
    'classes and attributes': { heading: { text: 'Children' }, classes: 'one', attributes: { id: 'x' } },
    'hostile text': { heading: { text: hostile }, items: [{ text: hostile }] },
  },
  'side-navigation': {
    default: { label: 'Side navigation', items: [{ text: 'One', href: '/1', active: true }, { text: 'Two', href: '/2' }] },
    sections: { label: 'Side navigation', sections: [{ heading: { text: 'First' }, items: [{ text: 'One', href: '/1', active: true }] }, { heading: { html: '<i>Second</i>', headingLevel: 3, classes: 'h', attributes: { id: 'second' } }, items: [{ html: '<b>Two</b>', href: '/2', attributes: { 'data-a': 'b' } }] }] },
    'classes and attributes': { label: 'Side navigation', classes: 'one', attributes: { id: 'x' }, items: [{ text: 'One', href: '/1' }] },
    'hostile text': { label: hostile, items: [{ text: hostile, href: '/a?b="c"&d' }] },
  },
  'sortable-table': {
    default: {
      attributes: { 'data-module': 'moj-sortable-table' },
      head: [{ text: 'Name', attributes: { 'aria-sort': 'ascending' } }, { text: 'Born', attributes: { 'aria-sort': 'none' } }, { text: 'Last', attributes: { 'aria-sort': 'descending' }, format: 'numeric', classes: 'h' }, { text: 'Do' }],
      rows: [[{ text: 'Osian' }, { text: '2 December 2020', attributes: { 'data-sort-value': '2020-12-02' } }, { text: '3', format: 'numeric' }, { html: '<a href="/1">Open</a>' }], [{ text: 'Aisha' }, { text: '4 May 2019', attributes: { 'data-sort-value': '2019-05-04' } }, { text: '5', format: 'numeric' }, { html: '<a href="/2">Open</a>' }]],
    },
    caption: {
      attributes: { 'data-module': 'moj-sortable-table' }, caption: 'Children', captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true, classes: 'one',
      head: [{ text: 'Name', attributes: { 'aria-sort': 'none' } }],
      rows: [[{ text: 'Osian' }]],
    },
    'hostile text': {
      attributes: { 'data-module': 'moj-sortable-table' },
      head: [{ text: hostile, attributes: { 'aria-sort': 'none' } }],
      rows: [[{ text: hostile, attributes: { 'data-sort-value': hostile } }]],
    },
  },
  'sub-navigation': {
    default: { items: [{ text: 'Record', href: '/1', active: true }, { text: 'Plan', href: '/2' }] },
    label: { label: 'Parts of the record', items: [{ text: 'Record', href: '/1' }] },
    'html, classes and attributes': { classes: 'one', attributes: { id: 'x' }, items: [{ html: '<b>Record</b>', href: '/1', classes: 'two', attributes: { 'data-a': 'b' } }] },
    'hostile text': { label: hostile, items: [{ text: hostile, href: '/a?b="c"&d' }] },
  },
  timeline: {
    default: { items: [{ label: { text: 'Review held' }, text: 'Two targets met.', datetime: { timestamp: '2026-05-12T14:01:00', type: 'datetime' }, byline: { text: 'Mrs Green' } }, { label: { text: 'Plan agreed' }, html: '<p>By <b>all</b>.</p>', datetime: { timestamp: '2026-01-05T09:00:00', type: 'date' } }] },
    'heading level, classes and attributes': { headingLevel: 3, classes: 'one', attributes: { id: 'x' }, items: [{ label: { html: '<i>Review</i>' }, text: 'Held.', datetime: { timestamp: '2026-05-12T14:01:00', type: 'shortdate' }, byline: { html: '<b>Mrs Green</b>' }, classes: 'two', attributes: { 'data-a': 'b' } }] },
    'date format': { items: [{ label: { text: 'Review held' }, text: 'x', datetime: { timestamp: '2026-05-12T14:01:00', format: 'YYYY' } }] },
    'hostile text': { items: [{ label: { text: hostile }, text: hostile, datetime: { timestamp: '2026-05-12T14:01:00', type: 'time' }, byline: { text: hostile } }] },
  },
};

// Our timeline is given the date in words; the templates make the words themselves.
function giveDatesInWords(options) {
  for (const item of options.items) {
    const { timestamp, type, format } = item.datetime;
    item.datetime.text = type ? filters.mojDate(timestamp, type) : filters.date(timestamp, format);
  }
}

// The pattern has no template: it is a GOV.UK table with attributes.
function templateOf(component) {
  if (component === 'sortable-table') return 'govuk/components/table/template.njk';
  return `moj/components/${component}/template.njk`;
}

const drawn = Object.entries(cases).map(([component, each]) => ({
  component,
  fixtures: Object.entries(each).map(([name, options]) => {
    if (component === 'timeline') giveDatesInWords(options);
    const html = environment.render(templateOf(component), { params: options }).trim();
    return { name, options, html };
  }),
}));
if (process.argv.length !== 3) throw new Error('give the file to write');
writeFileSync(process.argv[2], `${JSON.stringify(drawn, null, 1)}\n`);
