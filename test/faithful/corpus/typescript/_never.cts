console.log('never loaded');
namespace Never {
  export type T = 1;
}
export = Never;
