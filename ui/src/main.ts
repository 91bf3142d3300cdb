import { mount } from 'svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import App from './App.svelte';

// While the screens are being drawn they may be looked at without the window; a build has none of it.
if (import.meta.env.DEV && location.search.includes('standin')) {
  const { standIn } = await import('./standin/standin');
  standIn();
}

const target = document.getElementById('app');
if (target) mount(App, { target });
