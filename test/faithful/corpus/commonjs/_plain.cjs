exports.named = 'named';
