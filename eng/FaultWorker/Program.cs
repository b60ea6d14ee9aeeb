using YiXinWeiGong;
using YiXinWeiGong.Faults;

// Works on a database until it is killed: FaultWorker STORE CONNECTION JOURNAL WORKERS PARALLEL
var (store, connection, journal, workers, parallel) = (args[0], args[1], args[2], Workers.Parse(args[3]), int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture));
await using var services = WorkStore.Open(store, connection);
await services.PrepareYiXinWeiGongAsync();
using var lines = new Journal(journal);
var work = new Work(services, workers);
await Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => work.RunAsync(lines, CancellationToken.None)));
