/** The icons that the explorer uses, each as the text of its SVG file. */
import arrowDownUp from 'lucide-static/icons/arrow-down-up.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowLeftRight from 'lucide-static/icons/arrow-left-right.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import bookOpenText from 'lucide-static/icons/book-open-text.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circlePlus from 'lucide-static/icons/circle-plus.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import columns3 from 'lucide-static/icons/columns-3.svg?raw';
import compass from 'lucide-static/icons/compass.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import crosshair from 'lucide-static/icons/crosshair.svg?raw';
import database from 'lucide-static/icons/database.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import expand from 'lucide-static/icons/expand.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import filter from 'lucide-static/icons/filter.svg?raw';
import focus from 'lucide-static/icons/focus.svg?raw';
import hourglass from 'lucide-static/icons/hourglass.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import listTree from 'lucide-static/icons/list-tree.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import move from 'lucide-static/icons/move.svg?raw';
import network from 'lucide-static/icons/network.svg?raw';
import orbit from 'lucide-static/icons/orbit.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import redo2 from 'lucide-static/icons/redo-2.svg?raw';
import rotateCw from 'lucide-static/icons/rotate-cw.svg?raw';
import route from 'lucide-static/icons/route.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import share2 from 'lucide-static/icons/share-2.svg?raw';
import shrink from 'lucide-static/icons/shrink.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import textQuote from 'lucide-static/icons/text-quote.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';
import unplug from 'lucide-static/icons/unplug.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleX from 'lucide-static/icons/circle-x.svg?raw';
import clipboardPaste from 'lucide-static/icons/clipboard-paste.svg?raw';
import filePlus from 'lucide-static/icons/file-plus.svg?raw';
import gitCompare from 'lucide-static/icons/git-compare.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import merge from 'lucide-static/icons/merge.svg?raw';
import pencilLine from 'lucide-static/icons/pencil-line.svg?raw';
import split from 'lucide-static/icons/split.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';

export const icons = {
  'arrow-down-up': arrowDownUp,
  'arrow-left': arrowLeft,
  'arrow-left-right': arrowLeftRight,
  'arrow-right': arrowRight,
  ban,
  'book-open-text': bookOpenText,
  check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-plus': circlePlus,
  'circle-question-mark': circleQuestionMark,
  'columns-3': columns3,
  compass,
  copy,
  crosshair,
  database,
  download,
  ellipsis,
  expand,
  'eye-off': eyeOff,
  'file-text': fileText,
  filter,
  focus,
  hourglass,
  history,
  inbox,
  info,
  languages,
  layers,
  link,
  'list-tree': listTree,
  maximize,
  menu,
  minus,
  moon,
  move,
  network,
  orbit,
  plus,
  'redo-2': redo2,
  'rotate-cw': rotateCw,
  route,
  search,
  'share-2': share2,
  shrink,
  sun,
  'sun-moon': sunMoon,
  'text-quote': textQuote,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  unplug,
  waypoints,
  x,
  'circle-check': circleCheck,
  'circle-x': circleX,
  'clipboard-paste': clipboardPaste,
  'file-plus': filePlus,
  'git-compare': gitCompare,
  'list-checks': listChecks,
  merge,
  'pencil-line': pencilLine,
  split,
  'trash-2': trash2,
  upload,
} as const;

export type IconName = keyof typeof icons;
