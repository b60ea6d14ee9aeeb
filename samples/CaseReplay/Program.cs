using CaseReplay;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await new Replay(Options.Parse(args), Terminal.OfConsole()).RunAsync();
