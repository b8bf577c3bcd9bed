"""Words of two syllables that begin with h to n → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

H_TO_N: Final = """
hà: | nam nội tiên tiện tĩnh; hạ: tầng | cánh cấp du giá lưu thấp | tiện; hạch: | sách toán |
nhân; hai: mặt | bên lòng mươi; hài: | cốt hòa lòng; hải: đảo | cảng dương đội lưu lý ngoại phòng
quan quân sản; hãi: | hùng; hái: | lượm; ham: | hố muốn thích; hàm: | cấp lượng ơn răng số súc ý;
hãm: | hại; hạm: | đội; hàn: | điện gắn lâm xì | vi; hán: | học tự việt; hạn: chế | điền hán hẹp
mức ngạch; hang: | động ổ; hàng: hóa loạt ngày | chục đầu giả hải không lậu năm rào rong tháng
trăm triệu xóm | hoa; hạng: | mục; hành: chính động lang pháp vi | hạ hình hung hương khách khúc
lý nghề quyền tinh trang trình | nhân tiến trạng; hãnh: | diện tiến; hạnh: | kiểm nhân phúc; hao:
| hụt mòn phí tổn; hào: | hiệp hoa hùng hứng khí phóng; hảo: | hạng tâm ý; hão: | huyền; hát: |
bội chèo ru xẩm xướng; hạt: | điều giống nhân; hay: không | biết là; hắc: | ín; hăm: | dọa hở;
hăng: | hái say; hằng: ngày | năm tháng; hắt: | hiu hủi; hâm: | mộ nóng; hầm: | lò mỏ mộ; hân: |
hạnh hoan; hận: | thù; hấp: | dẫn lực thu thụ; hầu: hết như; hậu: quả | cần mãi môn phương sự
thuẫn tố; hè: | phố thu; hẹn: | gặp; hẻo: | lánh; hẹp: | hòi; hệ: quả thống | lụy sinh số trọng;
hết: sức | lòng mình mức nhiệm | mực; hi: | hữu vọng; hiểm: | ác họa nguy trở yếu; hiếm: | có hoi
muộn; hiên: | ngang; hiền: | hòa lành tài thảo triết từ; hiến: định pháp | chương dâng kế | thân;
hiện: đại hành nay tại tượng | diện hình hữu thân thực trạng trường vật; hiếp: | dâm đáp; hiệp:
định hội | đồng hòa lực nghị tác thương ước; hiểu: biết | được lầm rõ; hiếu: | chiến động học
khách kỳ thảo thắng; hiệu: lực quả | chỉnh đính lệnh phó suất trưởng ứng | chính; hình: phạt sự
thành thức | ảnh bóng dạng dung hài học mẫu thái tượng | dáng; ho: | gà hen khan lao; hò: | hét
reo; họ: | đạo hàng tộc; hoa: | cúc cương đào đăng hậu hồng kiều lá lan lệ lợi mai màu quả sen
tiêu; hòa: | âm bình đồng giải hợp mạng nhạc nhập tan tấu thuận vốn; hỏa: | hoạn lực táng tiễn tốc
xa | hồng mai; hóa: | chất dược đơn giá giải học sinh thạch thân trị; họa: | báo mi phúc sĩ tiết;
hoạch: định; hoài: | bão nghi niệm; hoan: | hỉ hô nghênh; hoàn: cảnh chỉnh tất thành thiện toàn |
cầu công hảo lưu nguyên trả; hoãn: | nợ xung; hoán: | cải dụ đổi vị; hoang: mang | dã đường hóa
mạc phí sơ tàn vu; hoàng: | anh cung đế gia hậu hôn kim liên mai sa yến | thành; hoảng: | hốt loạn
sợ; hoành: | hành phi tráng; hoạt: động | bát cảnh chất hình tính; học: thuyết viên | bạ bổng
đường giả hàm hành hỏi kỳ lực nghề phần phí sinh tập thuật trò vấn vị viện; hỏi: | cung đáp han
thăm; hỏng: | hóc máy; họp: | báo chợ giao hành mặt; hô: hấp; hồ: sơ | hởi tiêu; hổ: | cốt phách
thẹn | khẩu; hỗ: trợ | tương; hố: |  | tiêu; hộ: | chiếu dân đê gia khẩu lý sinh tịch tống | giá;
hôi: | hám thối; hồi: | âm đáp giáo hương ký phục sinh sức tỉnh tố ức; hối: | cải đoái hả hận lộ
tiếc; hội: đồng họp nghị nhập thao thảo thi | chẩn chợ diện đàm đoàn hè ngộ quán sở thẩm thoại
trường tụ viên ý | diễn thí trưởng tự; hôm: | nào nay qua sau trước; hôn: | lễ mê nhân phối thú
ước; hồn: | hậu nhiên; hỗn: | độn hợp loạn; hồng: | cầu hào ngoại phúc y; hống: | hách; hộp: thư |
đen quẹt số; hờ: | hững; hơi: | nước thở | hám; hời: | hợt; hờn: | dỗi giận; hớn: | hở; hợp: hiến
pháp tác | điểm đồng kim lệ lực lưu lý nhất phần quy tan thành thời tuyển ý | số; hớt: | hải tóc;
hù: | dọa; hủ: | lậu tục; huân: | chương; huấn: | lệnh luyện thị; hun: | đúc; hung: | ác bạo dữ
hãn hăng khí thủ; hùng: | biện cường dũng hậu hồn mạnh vĩ | khí; hụt: | hẫng; huy: động hiệu |
chương hoàng; hủy: | bỏ diệt hoại; huyên: | náo thuyên; huyền: | ảo bí diệu thoại; huyện: | đảo
đoàn đội lỵ thị ủy | úy; huyết: | áp mạch thanh thống tương; huýt: | sáo; hư: | ảo cấu danh hại
hỏng không vô; hứa: | hẹn hôn; hưng: | phấn thịnh | khởi; hừng: | hực; hứng: | chịu khởi thú;
hương: ước | hỏa nhu sen thôn thơm vị | hoa; hưởng: | dương lạc lợi thụ ứng; hướng: dẫn thiện |
nghiệp nội tới | dương; hươu: | nai; hưu: | trí | quan; hữu: hiệu | cơ hạn hảo ích nghị quan tình
trí; hy: | sinh; ì: | ạch; í: | ới; ích: | kỷ lợi; im: | ắng bặt lặng lìm; in: | ấn dấu hệt sao
thử; inh: | ỏi; ít: | hơn người nhất nhiều ỏi | oi; kẻ: | cướp địch gian thù trộm | cả; kẽ: | hở;
kèm: theo | cặp; kém: | cỏi hiệu; keo: | kiệt sơn; kéo: dài | co cờ theo; kẹo: | bánh; kẹt: | cứng
xe; kê: | biên đơn khai; kề: | cận; kể: cả | chuyện lại trên từ; kế: hoạch | cận nhiệm sách thừa
tiếp toán; kên: | kên; kênh: | mương rạch truyền; kết: hợp luận nối quả tinh | án bạn cấu dính dư
hôn nạp nghĩa thân thúc toán tủa | tình; kêu: | ca gọi; khả: năng thi | dụng nghi quan; khá: | cao
giả khen lớn nhiều; khác: biệt nhau | lạ thường với; khách: quan | du hàng mời sạn; khai: thác |
báo giảng hoang hội mạc man phá sinh thông triển trừ trương trường tử; khái: niệm quát | luận
lược; kham: | khổ; khám: | bệnh nghiệm phá thai xét; khan: | hiếm; khán: | đài giả phòng; khang: |
kiện trang; kháng: chiến | án cáo cự nghị nguyên sinh thể; khánh: | hòa kiệt thành tiết; khao: |
khát quân; khảo: | cổ cứu hạch nghiệm sát thí; khát: | khao nước vọng; khay: | nước; khắc: phục |
ghi họa nghiệt sâu; khăn: | mặt quàng tay; khăng: | khăng khít; khẳng: định | khái khiu; khắp: |
cả nơi; khắt: | khe; khâm: | liệm mệnh phục sai; khẩn: trương | cấp cầu thiết; khấn: | vái; khấp:
| khểnh khởi; khâu: | vá; khẩu: | độ hiệu khí lệnh ngữ phần trang vị; khấu: | hao trừ; khen: | chê
ngợi thưởng; khéo: | léo tay; khép: | kín lại; khê: | đọng; khế: | ước; khi: | có đó nào; khí: thế
| áp công cụ đốt giới hậu nhạc phách quyển thải tượng; khía: cạnh; khích: | bác lệ; khiêm: |
nhường tốn; khiếm: khuyết | nhã thị thính; khiển: | trách; khiêng: | vác; khiếp: | sợ; khiêu: |
khích vũ; khiếu: nại | kiện oan tố; khinh: | rẻ suất thường; khít: | khao; kho: | bạc bãi báu
tàng; khó: khăn | chịu hiểu thở tính tránh; khoa: học | giáo mục trường | trương; khóa: | họp luận
sổ trình | học số; khoác: | áo lác; khoai: | lang mì môn sọ tây; khoái: | cảm chí lạc; khoan: hồng
| dung thai thứ | đãi; khoản: | đãi nợ tiền; khoán: | sản trắng; khoảng: cách | chừng không thời
trống; khoáng: | chất sản vật | dật; khoanh: | tròn vùng; khoảnh: | khắc; khóc: | lóc than; khỏe:
| khoắn mạnh; khô: | cằn hạn khan ráo; khổ: | cực đau hạnh luyện sở; khốc: | liệt; khôi: | hài ngô
phục; khối: | đại lượng phố u; khôn: | cùng khéo lanh lường ngoan; khốn: | cùng đốn khổ nạn;
không: gian ngừng những phải thể | ai bao cần chỉ chiến có còn đâu đổi đủ được ít kể khí lực lưu
nên phận quân sao tập thấy trung vận | bào khéo; khổng: | lồ tử; khống: | chế | chỉ; khờ: | dại
khạo; khơi: dậy thông | gợi nguồn; khởi: | công đầu điểm động hành kiện nghĩa nghiệp nguồn sắc sự
tố xướng; khớp: | xương; khu: phố vực | công dân đội trừ; khuất: | bóng núi phục tất; khuây: |
khỏa; khúc: | ca chiết khuỷu mắc xạ; khuếch: | đại khoác tán trương; khung: | cảnh cửa cửi giá
hình; khủng: | bố hoảng khiếp; khuôn: khổ | mặt mẫu viên; khuya: | khoắt; khuyên: | bảo can giải
nhủ răn; khuyến: cáo khích | học lâm mãi mại nghị ngư nông; khuyết: | danh điểm tật thiếu; khuynh:
hướng | đảo gia; khử: | độc khuẩn trùng; khứ: | hồi; khước: | từ; khứu: | giác; ki: | bo cóp;
kích: | cầu động hoạt thích thước; kịch: | bản hát liệt nói tính trường; kiêm: nhiệm; kiềm: | chế
tỏa; kiểm: chứng sát soát tra | dịch duyệt điểm định kê lâm nghiệm ngư phiếu toán; kiếm: | ăn chác
lời sống tiền; kiên: quyết | cố cường định nhẫn trì trung | nghị; kiến: nghị quốc thức trúc | giải
tạo thiết; kiện: toàn | cáo hàng tụng; kiêng: | cữ kỵ; kiếp: | sống; kiệt: | sức tác xuất; kiêu: |
căng hãnh ngạo; kiều: | bào dân hối; kiểu: mẫu | dáng; kim: | chỉ cương hoàn khí loại ngạch tiền |
chi; kìm: | hãm; kín: | đáo mít; kinh: doanh nghiệm phí tế | dinh điển độ hoàng khủng ngạc nguyệt
thành tuyến | đô hoảng thánh; kính: phục | cận mến thưa trọng viếng yêu | cẩn; kịp: thời; kỳ: | bí
công diệu hạn họp lạ nhông quan thi thị thú tích vọng; kỷ: cương luật niệm yếu | lục nguyên vật;
kỹ: thuật | càng lưỡng năng nghệ sư xảo; ký: hiệu kết | âm giả gửi quỹ sự tên thác túc ức; kỵ: |
binh mã sĩ; la: | bàn hét liệt mắng ó | đơn; là: vì | bao do; lá: | chắn cờ đơn thư; lạ: | lẫm
lùng mắt tai thường | mặt; lạc: hậu | đề giọng loài lối nghiệp quan; lạch: | cạch; lai: | giống
lịch tạp; lãi: suất | ròng; lái: | buôn đò xe; lại: | càng còn gặp | giống; lam: | lũ; làm: cho
chủ công tròn việc | ăn bài chứng đẹp đường giả giàu giấy gương hại hàng lại lễ lợi mẫu mới nên
nghề nhà quen ra rõ sai sao theo thủ thuê tốt trái vườn | già giá lẽ mối trai; lạm: quyền | dụng
phát thu; lan: | can man rộng tỏa truyền; làn: | đường sóng; lãn: | công; lang: | bạt chạ thang;
làng: xã | nghề quê xóm; lảng: | tránh vảng; lãng: phí | mạn quên; láng: | giềng; lạng: | lách
sơn; lanh: | lẹ lợi; lành: mạnh | lặn nghề tính; lảnh: | lót; lãnh: đạo thổ | chúa địa hải sự tụ
vực; lánh: | mặt nạn xa; lạnh: | giá lẽo lùng nhạt; lao: động | công dịch đao khổ lý phổi tâm;
lào: | cai; lão: | hóa làng luyện nông thành thị; láo: | nháo xược; lạo: | xạo; lau: | chùi sậy;
lay: | chuyển động ơn; lắc: | đầu lư; lăng: | kính mạ tẩm xăng; lắng: | dịu đọng nghe; lặng: | im
lẽ thinh; lắp: đặt | ghép ráp; lặp: | lại; lặt: | vặt; lâm: | đồng nghiệp nguy sản sàng tặc thâm
thời trường viên; lầm: | lạc lẫn lỡ than | đường; lẫm: | chẫm; lấm: | tấm; lân: | bang cận; lần: |
đầu lữa lượt này sau thứ trước; lẩn: | khuất quất tránh trốn; lẫn: nhau | lộn; lấn: | át cấn chiếm
lướt sân; lận: | đận; lấp: | đầy lánh; lập: hiến kế luận pháp quy | biên công dị đông lại nghiệp
phương trình trường tức; lật: | đổ lọng ngược tẩy; lâu: dài | bền đời nay năm ngày | đài; lậu: |
vé; lây: | lan nhiễm; lầy: | lội; lấy: | chồng được lại làm lòng mất vợ ý; lẻ: | loi tẻ; lẽ: |
phải ra; lén: | lút; leo: | lét thang trèo; lẽo: | đẽo; lê: | lết thê; lề: lối | đường; lễ: | cưới
đài giáo hội nghi phép phục tang tân vật | đường; lệ: làng | phí thuộc; lệch: | lạc; lên: án | cao
đến đường lớp ngôi tiếng tới trên; lệnh: | cấm; lịch: sử | sự thiệp trình; liếc: | mắt; liêm: |
chính khiết phóng sỉ; liên: bang hệ hoan lạc quan thông | danh doanh đoàn đới hiệp hợp kết minh
ngành tịch tiếp tỉnh tục tưởng xã | can hoàn quân; liền: | nhau với; liệt: | dương kê sĩ; liều: |
lĩnh lượng mạng; liệu: | có pháp trình; linh: | chi cữu động hoạt hồn kiện thiêng tính | tinh;
lĩnh: vực | hội; lo: | âu lắng liệu lót ngại nghĩ sợ toan; lò: | mổ; loài: người; loại: bỏ hình
trừ | thể; loan: | báo giá; loạn: | lạc luân thị; loang: | lổ; loay: | hoay; lọc: | lừa; lõm: |
bõm; long: | trọng; lòng: | dân đất đường sông tham thành tin; lỏng: | lẻo; lóng: | ngóng; lót: |
tay; lọt: | lưới vào; lồ: | lộ ô; lỗ: | hổng lãi thủng vốn; lố: | bịch lăng; lộ: trình | diện giới
tẩy thiên; lôi: | cuốn kéo thôi; lồi: | lõm; lỗi: | hẹn lạc lầm thời; lối: sống | đi ra vào; lộn:
| ngược xộn; lông: | mày mi; lồng: | đèn ghép lộng ngực; lộng: | gió hành lẫy quyền; lột: | tả
trần xác; lơ: | đãng là lửng; lở: | loét; lỡ: | cơ hẹn; lơi: | lỏng; lời: nói văn | chúc giải hứa
khai khuyên lãi lẽ; lợi: dụng ích | nhuận quyền thế tức; lợm: | giọng; lớn: | hơn lao lên mạnh
nhất tuổi; lợn: | nái rừng thịt; lớp: | học tập trưởng; lũ: lụt | lượt ống quét; lúa: | gạo mì mùa
nước thu xuân; lụa: | là; luân: | canh chuyển lưu lý phiên; luẩn: | quẩn; luận: | án bàn chứng cứ
điểm giải tội văn | lý; luật: định hình lệ pháp | chơi dân đất gia sư; lúc: đó nào | bấy đầu này;
lục: bình | địa đục lâm lọi quân soát; lui: | lại tới | bước; lùi: | bước; lung: | lay linh; lủng:
| củng lẳng; lũng: | đoạn; lúng: | liếng túng; luôn: luôn | là thể; luồn: | cúi lách; luồng: |
lạch; luống: | cuống; lụt: | lội; lũy: | kế thừa tích tiến; luyện: | kim tập; lư: | hương; lữ: |
đoàn hành khách quán; lừa: | dối đảo gạt; lửa: | đạn trại; lứa: | đôi tuổi; lựa: chọn |  | là;
lực: lượng | điền sĩ | lưỡng; lưng: | chừng vốn; lừng: | danh lẫy | chừng; lững: | lờ thững; lười:
| biếng nhác; lưỡi: | câu liềm; lưới: | đánh điện trời vây; lượm: | lặt; lượn: | lờ sóng; lương: |
bổng duyên khô tâm thiện thực tri y; lưỡng: | cực hợp lự tính viện | diện; lượng: | mưa; lướt: |
sóng ván; lưu: động hành trữ ý | ban chuyển cữu giữ loát luyến lượng niệm tâm thông tồn trú truyền
vong vực; lý: | do giải lịch luận số thú thuyết tính trí trưởng tưởng; ma: | chay lực quái sát
túy; mã: | hiệu hóa lực số vạch; mạch: | lạc; mai: | kia mối một phục sau táng vàng | mốt; mải: |
mê miết; mãi: | dâm mãi; mái: | ấm che đầu nhà; mại: | bản dâm; man: | mát rợ trá | mác; màn: |
đêm hình; mãn: | hạn kỳ nguyện tính; mang: lại | danh đến ơn sang tên thai theo tính về; màng: |
lưới não | nhện; mạng: lưới | nhện xã; mảnh: | dẻ đất ghép khảnh vỡ vườn; mãnh: | hổ liệt lực thú;
mạnh: mẽ | dạn khỏe tay; mào: | đầu gà; mạo: | danh hiểm muội nhận; mát: | lành mẻ tay xa | lòng;
màu: | da đỏ mỡ sắc vàng; máu: | lửa me mủ nóng thịt | mê; may: | đo mặc mắn rủi; mày: | mặt mò
râu; máy: | ảnh bay bơm cày chiếu điện gặt ghi giặt in kéo lạnh móc phát tính ủi xúc; mặc: dù | áo
cả cảm định kệ nhiên niệm; mặn: | mà; măng: | cụt non; mắng: | chửi mỏ nhiếc; mắt: | kính lưới
nhìn xích; mặt: khác trận | bằng cầu đất đường hàng mũi nước phố số tiền trái trăng trời trước;
mâm: | xôi; mầm: | bệnh mống non; mân: | mê; mẫn: | cảm cán tiệp; mập: | mạp mờ ú; mất: | cắp đi
điện giá gốc lòng mạng mát mùa nhiều tích trộm; mật: độ thiết | báo danh khẩu mã ong thư ước vụ |
điện; mâu: thuẫn; mẫu: | đơn giáo mã mực số vật; mấu: | chốt; mậu: | dịch; mây: | mù mưa; mấy: |
ai khi năm; me: | tây; mẹ: | chồng con ghẻ già kế nuôi; méo: | mó; mẹo: | mực; mê: | hoặc man mẩn
muội say tín; mềm: | dẻo mại yếu; mến: | mộ phục thương; mênh: | mông; mệnh: lệnh | danh đề giá
hệ; mệt: | mỏi nhọc; mi: | mắt; mì: | chính; mị: | dân; mía: | lùi; miên: | man; miền: | bắc nam
núi tây trung xuôi; miễn: | cưỡng dịch giảm là nhiệm phí thuế trừ | nhiễm; miếng: | ăn cơm đất;
miệng: | lưỡi | ăn; miêu: | tả; miếu: | mạo; mỉm: | cười; minh: bạch | châu chứng họa mẫn tinh
triết xác; mình: | mẩy; mít: | tinh; mò: | mẫm; mỏ: | hàn neo; móc: | ngoặc nối túi; mọc: | lên;
mỏi: | mệt; mọi: | khi mặt người thứ việc; mòn: | mỏi; món: | ăn; mong: muốn | chờ đợi manh mỏi
ước; mỏng: | dính manh | mảnh; móng: | tay; mô: hình | phạm phỏng tả; mồ: | côi hôi mả | ma; mổ: |
xẻ; mộ: | chí đạo địa phần; mốc: | giới; mộc: | bản mạc; môi: trường | giới sinh; mỗi: một | khi
năm ngày người tháng; mối: | hàng liên quan; mồm: | mép miệng; môn: | bài đồ học phái; mông: |
lung; mồng: | tơi; mộng: | mơ tưởng; một: cách cửa lần mặt số vài | chiều khi lòng lúc mình phần
thể trong; mơ: | hồ màng mộng ước; mờ: | ám ảo mịt nhạt; mở: đầu ra rộng | cửa đường lớp màn mang
thầu; mời: | chào gọi thầu; mới: | có đây được lạ mẻ tinh; mơn: | mởn trớn; mù: | chữ lòa mịt
quáng; mũ: | áo bảo nồi; mua: | bán chịu chuộc dâm đất hàng lại nhà sắm vé; mùa: | đông hè khô
màng mưa thi thu vụ xuân; múa: | lân rối; mục: đích tiêu | kích lục nát ruỗng sư tử; mùi: | hôi
thơm vị; mủi: | lòng; mũi: | đất khoan nhọn tên tiêm; muối: | ăn biển dưa; muôn: | đời năm thuở
vàn | vạn; muốn: | có được; muộn: | màng mằn phiền; muông: | thú; mưa: | bão dầm đá gió lớn lũ
phùn rào; mức: độ | cao lương nước phạt sống tăng; mực: | nước thước; mừng: | rỡ tuổi; mười: | lăm
một năm; mượn: | cớ; mương: | máng phai; mường: | tượng; mượt: | mà; mưu: | cầu đồ hại kế lược mô
sát sinh trí; mỹ: phẩm | học lệ mãn quan tho thuật viện; na: | ná pan; nam: | bộ cực định giới nữ
sinh trung; nan: | giải y; nản: | chí lòng; nạn: | nhân; nao: | núng; não: | bộ; náo: | động nhiệt
nức; nạo: | vét; nạp: | đạn điện; này: | nọ; nảy: sinh | mầm; năm: qua | đầu học kia mới nay ngoái
sau tháng trước; nằm: | im ngoài trong viện vùng; nắm: | bắt chắc được giữ lấy tay vững; năng:
động lực suất | khiếu lượng nổ; nắng: | hạn mưa nóng; nặng: | lòng lời nề; nâng: cao cấp | bậc
chất đỡ mức; nâu: | sồng; nấu: | ăn cơm nướng; né: | tránh; nén: | lòng; neo: | đơn; nẻo: | đường;
nét: | chữ mặt; nề: | hà nếp; nể: | nang trọng; nệ: | cổ; nếm: | mùi trải; nền: tảng | hành kinh
móng nếp; nếp: | nhà sống; nêu: tên | cao gương ra rõ trên; nếu: không như | cần có; nga: | mi;
ngã: | ba bệnh giá tư; ngạc: | nhiên; ngai: | vàng; ngải: | cứu; ngại: | khó ngùng; ngàn: | năm;
ngán: | ngẩm; ngạn: | ngữ; ngang: | bằng hàng nhau tầm; ngành: | dọc hàng nghề; ngạo: | mạn nghễ;
ngạt: | thở; ngay: | cả khi lập ngắn sau tại thẳng thật trong từ; ngày: càng lễ nay | công đầu đêm
giờ hội kia mai mùa sau sinh tháng trước xưa | kìa; ngăn: chặn | cách cản cấm nắp ngừa; ngắn: |
gọn hạn ngủi; ngắt: | quãng; ngặt: | nghèo nghẽo; ngâm: | thơ; ngẫm: | nghĩ; ngân: sách | hàng khố
phiếu quỹ; ngần: | ngại ngừ; ngẩn: | ngơ; ngập: | chìm lụt mặn tràn úng; ngất: | ngưởng xỉu; ngẫu:
| hứng nhiên; ngây: | ngất thơ; nghe: | được lời ngóng nhìn nói thấy tin; nghẽn: | mạch; nghẹn: |
lời ngào; nghèo: | đói khó khổ nàn túng; nghẹt: | thở; nghề: nghiệp; nghệ: | nhân sĩ thuật;
nghênh: | đón ngang; nghi: | án hoặc kỵ lễ ngờ thức vấn; nghỉ: hưu | hè lễ mát ngơi phép việc;
nghĩ: | đến ngợi ra suy; nghị: định quyết viện | án lực sự trường; nghĩa: là vụ | cử lý rộng tình
trang; nghịch: | cảnh lý; nghiêm: chỉnh khắc trọng túc | cấm minh ngặt trang | chính; nghiệm: thu
| đúng số; nghiên: cứu; nghiền: | nát ngẫm; nghiện: | hút ma; nghiêng: | mình ngả; nghiệp: vụ |
chủ dư đoàn; nghiệt: | ngã; nghìn: | năm; ngo: | ngoe; ngõ: | hầu hẻm ngách xóm; ngoài: ra | giờ
khơi mặt nước trời việc | da; ngoại: vi | cảnh đạo giao hình hối khoa khóa lai lệ ngạch ngữ ô quốc
tệ thành thất thương trú trừ tuyến vụ; ngoan: | cường ngoãn; ngoạn: | cảnh mục; ngoằn: | ngoèo;
ngọc: | bích lan trai; ngòi: | bút nổ; ngon: | giấc lành miệng; ngón: | tay; ngọn: | cờ lửa nguồn;
ngóng: | trông; ngọt: | bùi lịm ngào; ngô: | đồng khoai nghê; ngổ: | ngáo; ngỗ: | nghịch; ngộ: |
độc nghĩnh nhận; ngốc: | nghếch; ngôi: | đền làng nhà sao trường vị; ngồi: | đồng không lê tù;
ngôn: luận | ngữ từ; ngồn: | ngộn; ngổn: | ngang; ngông: | cuồng nghênh; ngột: | ngạt; ngơ: | ngác
| ngẩn; ngờ: | đâu nghệch vực; ngỡ: | ngàng; ngớ: | ngẩn; ngợi: | ca khen; ngu: | dốt muội ngơ
xuẩn | dân ý; ngủ: | dậy gật ngon say; ngũ: | cốc hành quả sắc | ngôn; ngụ: | cư ngôn ý; ngục: |
tù; nguội: | lạnh lòng tanh; nguồn: gốc lực vốn | cơn điện hàng lợi nhân nước thu tin; nguy: cơ
hiểm | cấp hại kịch nan nga; ngụy: | biện quân quyền tạo trang; nguyên: nhân tắc thủ | âm bản chất
chủ đán đơn giá liệu lý mẫu quán sinh soái tiêu trạng tử văn vẹn | tác; nguyền: | rủa; nguyện:
vọng | ước; nguyệt: | san thực; ngư: | cụ dân nghiệp phủ trường; ngữ: | cảnh liệu pháp văn; ngựa:
| vằn xe; ngưng: | đọng trệ | nghỉ; ngừng: | nghỉ | trệ; ngước: | mắt; ngược: lại | chiều dòng đãi
| mắt; người: ta thân | bán bạn bệnh chồng có con dân dùng dưng đầu đẹp đứng già học khác lạ làm
lao lớn mẹ nghèo nghiện nhà nước ở phụ tiêu vợ xưa yêu; ngưỡng: | cửa mộ; ngượng: | ngùng; nhà:
nước ở thầu trường | báo bếp cao chùa cửa dân đất đầu ga giáo hàng hát hội khách kho khoa kính lao
máy mồ nghề nghỉ nông riêng rông sàn tang thơ thờ thuốc tình trẻ trọ tù văn vườn xưởng | khó mái
sản trò tu; nhã: | nhặn ý; nhạc: | công cụ kịch lễ sĩ trưởng viện; nhai: | lại; nham: | hiểm nhở
thạch; nhàm: | chán; nhan: | đề nhản sắc; nhàn: | nhã rỗi tản; nhãn: | hiệu lồng mác quan; nhang:
| khói; nhanh: chóng nhạy | gọn hơn nhẹn; nhào: | lộn nặn; nhão: | nhoét; nháo: | nhác; nhạo: |
báng; nhát: | gan; nhạt: | nhẽo nhòa; nhảy: | cao cầu dù múa vọt xa; nhạy: | bén cảm; nhắc: nhở |
đến lại; nhằm: | mục tạo vào; nhăn: | nheo nhó; nhắn: | gửi nhủ tin; nhầm: | lẫn; nhân: dân đạo
loại lực thân tố | ái bản chứng công danh dịp gian giống hậu hòa khẩu mạng nghĩa phẩm quả quyền
rộng sâm sự tài tạo tâm thọ trung từ văn vật viên | chúng dạng sư tử; nhẫn: | cưới nại nhục tâm;
nhấn: mạnh | chìm; nhận: định thấy thức xét | biết dạng diện được hồ lời ra thầu việc | chìm;
nhấp: | nháy nhô; nhập: | cảnh cuộc cư học khẩu lậu liệu ngũ nhằng siêu tâm thế vai viện; nhất:
định là quán | loạt nguyên quyết tề thể thiết thống thời trí; nhật: | bản báo dụng ký nguyệt
trình; nhậu: | nhẹt; nhẹ: | nhàng nhõm tay; nhen: | nhóm; nhiễm: | bệnh độc khuẩn mặn trùng;
nhiệm: kỳ vụ | chức sở; nhiên: | liệu; nhiệt: | điện độ đới huyết kế liệt lượng tâm thành tình;
nhiều: | hơn khi lần lĩnh loại mặt năm người nhất nơi việc; nhiễu: | loạn nhương sự; nhìn: chung |
nhận thẳng thấy xa; nhịn: | đói nhục; nhịp: | điệu độ nhàng; nho: | giáo nhỏ; nhỏ: | bé giọt lẻ
nhẹ | nhẻ; nhọc: | lòng nhằn; nhòm: | ngó; nhóm: | công máu; nhọn: | hoắt; nhô: | lên; nhổ: | cỏ
neo; nhồi: | máu nhét; nhộn: | nhịp; nhơ: | bẩn; nhờ: | cậy có vả vậy; nhỡ: | nhàng; nhớ: | đời
lại nhung ơn; nhu: cầu | nhược yếu; nhuần: | nhị nhuyễn; nhuận: | bút; nhúc: | nhích; nhục: | mạ
nhã; nhung: | lụa; nhũng: | nhiễu; nhuốm: | bệnh màu; nhuộm: | màu; nhút: | nhát; như: sau thế vậy
| hình nguyện nhau trên trước ý | thể; nhựa: | đường thông; nhức: | đầu nhối; những: | ai điều là
năm người nơi vấn việc; nhược: | điểm; nhường: | lại nhịn; nhượng: | bộ; ni: | cô lông; niêm: |
mạc phong yết; niềm: | tin vui; niệm: | phật; niên: | đại giám hạn học khóa vụ; nín: | nhịn; ninh:
| bình hòa thuận; no: | ấm đủ; nọ: | kia; noi: | gương theo; nòi: | giống; nói: chung riêng |
chuyện dối đi lên ra rõ thật trên với; non: | bộ kém nước sông trẻ yếu; nòng: cốt | nọc súng |
cột; nóng: | bỏng bức lòng nực sốt; nô: | nức; nổ: | mìn ra súng; nỗ: lực; nổi: bật | cộm dậy lên
tiếng trội; nỗi: | đau niềm; nối: | dài kết lại liền mạng tiếp; nội: các dung hàm vụ | bộ chính
địa đồng gián khoa lực ngoại quy soi tại tạng tâm thành thất tiết tình tỉnh trợ trú | khóa tiếp;
nông: dân thôn | cạn cụ dược hộ hội lâm nghiệp nhàn nổi sản trường | nỗi; nồng: | ấm độ hậu nàn
nhiệt; nộp: | đơn hồ ngân thuế; nở: | rộ; nợ: | đọng nần; nơi: | khác làm nào; nới: | lỏng; nụ: |
cười; núi: | cao lửa non rừng sông; nuôi: | cấy dưỡng nấng sống trồng; nuối: | tiếc; nuốt: |
chửng; núp: | bóng; nữ: | công giới hoàng quyền sắc sĩ sinh tính trang; nửa: | đêm ngày; nức: |
lòng nở tiếng; nước: ngoài nhà | da đá giải lạnh lợ lũ mắm mặn mắt mưa ngầm ngọt non sạch ta thải
uống; nương: | nhờ rẫy tựa; nứt: | nẻ rạn
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
