using PostmortemSite.Commands;

return CommandLine.Run(args, TimeProvider.System);
