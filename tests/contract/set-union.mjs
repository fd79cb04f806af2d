// What gitlab-ci-local asks of Node 22, and Node 20 has not: one method, with nothing in it but this.
Set.prototype.union ??= function (other) {
  return new Set([...this, ...other]);
};
