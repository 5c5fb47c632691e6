using System.Diagnostics;
using FrivilligPlattform.Demo;

if (args is not ["--endpoints", var file])
{
    Console.Error.WriteLine("Usage: FrivilligPlattform.Demo --endpoints FILE");
    return 2;
}

var watch = Stopwatch.StartNew();
var endpoints = Endpoints.Read(file);
using var http = Caller.Connect(endpoints.Gateway);
var platform = new Caller(http, new(endpoints.Parameters["demo-client-id"], endpoints.Parameters["demo-client-secret"]));
if (await Strategy.IsThereAsync(platform))
{
    Console.WriteLine("The demonstration data are there already.");
    return await People.TellAsync(http);
}

try
{
    var keys = new ClientKeys(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "demo-clients.json"));
    var hosts = await Organisations.LoadAsync(platform, http, keys);
    var units = await Units.LoadAsync(platform, hosts);
    await Courses.LoadAsync(platform, hosts);
    var opportunities = await Opportunities.LoadAsync(hosts, units);
    var volunteers = await Volunteers.LoadAsync(hosts);
    await Life.LoadAsync(volunteers, opportunities, units);
    await Grants.LoadAsync(platform, hosts);
    await People.LoadAsync(platform, http, hosts, endpoints.MailFolder);
    var people = await Hours.LoadAsync(http, opportunities);
    await Rosters.LoadAsync(http, hosts, units, people);
    await Strategy.LoadAsync(platform);
    Console.WriteLine($"Demonstration data loaded in {watch.Elapsed.TotalSeconds:0} s.");
    return await People.TellAsync(http);
}
catch (Exception e) when (e is HttpRequestException or RefusedException or TimeoutException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
