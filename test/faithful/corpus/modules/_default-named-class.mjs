export default class Named {
  constructor() {
    this.x = 1;
  }
}
