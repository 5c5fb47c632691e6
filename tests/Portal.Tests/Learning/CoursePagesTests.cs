namespace FrivilligPlattform.Portal.Tests.Learning;

public sealed class CoursePagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "99")]
    public async Task Anybody_reads_a_course_without_an_account()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET courses/introduction", Some.Course());

        var course = await app.Visitor().Open("/kurs/introduction");
        var module = await app.Visitor().Open("/kurs/introduction/del/1");

        Assert.Contains("Hva er frivillighet?", course.Main);
        Assert.Contains("Del 1 av 2", module.Main);
    }

    [Fact]
    public async Task A_part_is_read_and_the_next_one_opens()
    {
        var browser = Ready();
        app.Gateway.On($"POST enrolments/{Some.Other}/modules/1/completion", new { id = Some.Other });

        var sent = await browser.Send(await browser.Open("/kurs/introduction/del/1"), "lest");

        Assert.Equal("/kurs/introduction/del/2", sent.Location);
    }

    [Fact]
    public async Task Right_answers_give_a_certificate()
    {
        var browser = Ready();
        app.Gateway.On($"POST enrolments/{Some.Other}/completion", new { certificateId = Some.Id, number = "FP-123" });

        var sent = await browser.Send(await browser.Open("/kurs/introduction/sporsmal"), "svar", ("Form.Answers[1]", "1"), ("Form.Answers[2]", "0"));

        Assert.Equal([1, 0], app.Gateway.Last($"POST enrolments/{Some.Other}/completion").Body!["answers"]!.AsArray().Select(a => (int)a!));
        Assert.Equal("/kursbevis/FP-123", sent.Location);
    }

    [Fact]
    public async Task A_wrong_answer_is_pointed_at_and_the_others_stay()
    {
        var browser = Ready();
        app.Gateway.On($"POST enrolments/{Some.Other}/completion", new { type = "urn:frivillig:refusal:wrong-answers", detail = "Nei", status = 422, wrong = new List<int> { 2 } }, 422);

        var page = await browser.Send(await browser.Open("/kurs/introduction/sporsmal"), "svar", ("Form.Answers[1]", "1"), ("Form.Answers[2]", "1"));

        Assert.Contains("Spørsmål 2: prøv et annet svar.", page.Main);
        Assert.Matches("id=\"Form-Answers-1-1\"[^>]*checked", page.Main);
    }

    [Fact]
    public async Task A_question_left_open_is_asked_for()
    {
        var browser = Ready();

        var page = await browser.Send(await browser.Open("/kurs/introduction/sporsmal"), "svar", ("Form.Answers[2]", "1"));

        Assert.Contains("Svar på spørsmål 1.", page.Main);
        Assert.Empty(app.Gateway.All($"POST enrolments/{Some.Other}/completion"));
    }

    [Fact]
    public async Task Anybody_with_the_number_checks_a_certificate_and_sees_no_name()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET certificates/FP-123/verification", new { number = "FP-123", courseCode = "introduction", courseTitle = "Introduksjon", issuedOn = "2026-11-22", validUntil = (string?)null, valid = true });

        var found = await app.Visitor().Open("/kursbevis?nummer=FP-123");
        var page = await app.Visitor().Open(found.Location!);
        var unknown = await app.Visitor().Open("/kursbevis?nummer=FP-999");

        Assert.Contains("22. november 2026", page.Main);
        Assert.Contains("Gyldig", page.Main);
        Assert.DoesNotContain("Kari", page.Main);
        Assert.Contains("Vi kjenner ikke noe kursbevis", unknown.Main);
    }

    private Browser Ready()
    {
        app.Gateway.Reset();
        app.Gateway.On("GET courses/introduction", Some.Course());
        app.Gateway.On("GET enrolments/mine", Some.List(Some.Enrolment()));
        return app.SignedIn();
    }
}
