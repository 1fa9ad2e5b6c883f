export { store } from '../in/http/in-imports-out.ts';
