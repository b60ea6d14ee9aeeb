using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using YiXinWeiGong.Benchmarks;

// rules        what counting a deadline costs, in time and memory
// rules-cold   how long a new process takes to load every rule book, holiday notice and field
return args is [] ? Usage() : args[0] switch
{
    "rules" => Measure<DeadlineBenchmarks>(),
    "rules-cold" => ColdStart.Report(),
    _ => Usage(),
};

static int Measure<T>()
{
    // In this process, so that nothing is built or fetched while it measures.
    var config = ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(logOutput: false)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "benchmarks"))
        .AddExporter(JsonExporter.Brief);
    return BenchmarkRunner.Run<T>(config).HasCriticalValidationErrors ? 1 : 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks/YiXinWeiGong.Benchmarks -- rules | rules-cold");
    return 2;
}
